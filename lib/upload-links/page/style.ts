/** The page's looks in two kilobytes: the desk's colours as sRGB, which old phones know, and the phone's own letters. */
export const sendPageStyle = `
:root{color-scheme:light dark;--paper:#f7f5f1;--surface:#fffefc;--line:#d9d5cc;--edge:#8a8477;--ink:#1c2730;--muted:#4b5761;
--accent:#155e6b;--on:#fff;--bad:#962020;--bad-soft:#fbeae8;--ok:#1d5f3a;--warn:#734800}
@media(prefers-color-scheme:dark){:root{--paper:#12191e;--surface:#1a2329;--line:#313c43;--edge:#7d8a92;--ink:#ecebe6;
--muted:#b3bcc2;--accent:#74c9d3;--on:#06222a;--bad:#f6aca6;--bad-soft:#3c2222;--ok:#8fd6a8;--warn:#eac078}}
*{box-sizing:border-box}[hidden]{display:none!important}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:34rem;margin:0 auto;padding:1rem}
header{display:flex;justify-content:space-between;align-items:center;gap:1rem;max-width:34rem;margin:0 auto;padding:.75rem 1rem 0}
header p{margin:0;font-weight:600}nav a{display:inline-block;padding:.5rem .6rem;color:var(--accent)}
nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0}h2{font-size:1.1rem;margin:0 0 .5rem}h3{font-size:1rem;margin:1rem 0 .25rem}
section,.box{background:var(--surface);border:1px solid var(--line);border-radius:.6rem;padding:1rem;margin:1rem 0}
ul{padding-left:1.2rem;margin:.25rem 0}p{margin:.4rem 0}.muted{color:var(--muted)}
.rows{list-style:none;padding:0;margin:0}.rows li{display:flex;flex-wrap:wrap;gap:.1rem .75rem;justify-content:space-between;
padding:.6rem 0;border-top:1px solid var(--line)}.rows li:first-child{border-top:0}.rows strong{font-weight:500}
.rows p,.rows progress{flex-basis:100%;margin:.2rem 0 0}.state{color:var(--muted)}
.accepted .state,.received .state,.sent .state{color:var(--ok)}.pending .state,.waits .state{color:var(--warn)}
.again .state,.failed .state,.refused .state{color:var(--bad);font-weight:600}
.again{background:var(--bad-soft);margin:0 -1rem;padding:.6rem 1rem!important}
progress{width:100%;height:.6rem;accent-color:var(--accent)}
button,.pick{display:flex;align-items:center;justify-content:center;width:100%;min-height:3rem;margin:.6rem 0 0;padding:.5rem 1rem;
border:1px solid var(--edge);border-radius:.5rem;background:var(--surface);color:var(--ink);font:inherit;font-weight:600;cursor:pointer}
.main{background:var(--accent);border-color:var(--accent);color:var(--on)}.rows button{width:auto;min-height:2.5rem}
.pick:focus-within,:focus-visible{outline:3px solid var(--accent);outline-offset:2px}.pick input,.quiet{position:absolute;
width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
summary{min-height:2.5rem;display:list-item;padding:.5rem 0;color:var(--accent);cursor:pointer}#end,#thanks{font-weight:600}
`;
