import "server-only";
import { wordsIn } from "@/lib/i18n/catalogue";
import { htmlLanguages, type Language, languageNames, languages } from "@/lib/i18n/languages";
import { en } from "@/lib/i18n/messages/en";
import { hi } from "@/lib/i18n/messages/hi";
import { drawPage, type ScriptData } from "./draw-page";
import { hashOf, pause, putFile, typeOf } from "./file-ways";
import { sendPageScript } from "./script";
import { sendPageStyle } from "./style";

/** The words the script puts in: plain texts with names in braces, which it fills in itself. */
const messages = { en, hi };

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** JSON that cannot end the script it stands in. */
const embed = (data: ScriptData): string => JSON.stringify(data).replaceAll("<", "\\u003c");

/** The script as it is sent: every function it is made of as its text, and what they are given. */
const scriptOf = (data: ScriptData): string => {
  const ways = Object.entries({ typeOf, hashOf, putFile, pause }).map(([name, way]) => `${name}:${way}`);
  return `((data,draw)=>(${sendPageScript})(data,draw(data),{${ways}}))(${embed(data)},${drawPage})`;
};

/**
 * The page of an upload link as HTML, the same for every link. What is of one link is asked for by its script.
 * @param nonce of this request's policy
 */
export function sendPageHtml(language: Language, nonce: string): string {
  const t = wordsIn(language, "sendPage");
  const say = (key: Parameters<typeof t.at>[0]) => escapeHtml(t.at(key));
  const { states, reasons, script, ends, once } = messages[language].sendPage;
  const { types } = messages[language].documents;
  const data: ScriptData = { language, types, states, reasons, words: script, ends, once };
  const switches = languages.map(
    (one) =>
      `<a href="/send/${one}" lang="${htmlLanguages[one]}"${one === language ? ' aria-current="page"' : ""}>${languageNames[one]}</a>`,
  );
  return `<!doctype html>
<html lang="${htmlLanguages[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="referrer" content="no-referrer">
<title>${say("title")} · Patra</title>
<link rel="icon" href="/icon.svg">
<style>${sendPageStyle}</style>
</head>
<body>
<header><p>Patra</p><nav aria-label="${say("language")}">${switches.join("")}</nav></header>
<main>
<h1>${say("title")}</h1>
<p class="muted">${say("intro")}</p>
<noscript><p class="box">${say("noScript")}</p></noscript>
<p id="opening" class="box">${say("opening")}</p>
<p id="end" class="box" tabindex="-1" hidden></p>
<section id="consent" aria-labelledby="notice-title" hidden>
<p id="withdrawn" hidden>${say("withdrawn")}</p>
<h2 id="notice-title" tabindex="-1"></h2>
<div id="notice"></div>
<p id="statement" class="box"></p>
<button id="agree" class="main" type="button">${say("agree")}</button>
</section>
<div id="sending" hidden>
<section aria-labelledby="sending-title">
<h2 id="sending-title" tabindex="-1">${say("checklist")}</h2>
<ul id="checklist" class="rows"></ul>
<p id="no-checklist" hidden>${say("noChecklist")}</p>
</section>
<section aria-labelledby="files-title">
<h2 id="files-title">${say("sending")}</h2>
<p id="count"></p>
<p id="unreadable"></p>
<div id="add">
<p class="muted">${say("tips")} <span id="kinds"></span></p>
<label class="pick main"><input id="camera" type="file" accept="image/*" capture="environment">${say("camera")}</label>
<label class="pick"><input id="files" type="file" multiple>${say("choose")}</label>
</div>
<ul id="list" class="rows"></ul>
<button id="done" type="button">${say("done")}</button>
<p id="thanks" tabindex="-1" hidden>${say("thanks")}</p>
<p id="closed" hidden>${say("closed")}</p>
</section>
<p id="ends" class="muted"></p>
<details id="again">
<summary>${say("readNotice")}</summary>
<div id="notice-again" class="box"></div>
<button id="withdraw" type="button">${say("withdraw")}</button>
<button id="withdraw-sure" type="button" hidden>${say("withdrawSure")}</button>
</details>
</div>
<p id="status" class="quiet" role="status"></p>
</main>
<script nonce="${nonce}">${scriptOf(data)}</script>
</body>
</html>
`;
}
