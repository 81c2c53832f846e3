import type { LinkPageView } from "../schema";

/** What the page brings along for its script. */
export interface ScriptData {
  language: string;
  /** Document types in the page's language. */
  types: Record<string, string>;
  states: Record<string, string>;
  reasons: Record<string, string>;
  words: Record<string, string>;
  ends: string;
  once: string;
}

/**
 * How the page is written on: its parts by id, its words, and all that is of one link. It is sent as its own text, so it uses
 * nothing from outside but the browser's.
 */
export function drawPage(data: ScriptData) {
  const { words, types, states, reasons } = data;
  const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
  const show = (id: string, isShown: boolean) => {
    element(id).hidden = !isShown;
  };
  const say = (key: string, values: Record<string, string | number> = {}) =>
    (words[key] || "").replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const make = (tag: string, text = "", className = "") => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const announce = (text: string) => {
    element("status").textContent = text;
  };
  const megabytes = (bytes: number) => Math.round(bytes / 1048576);

  function drawNotice({ notice }: LinkPageView) {
    for (const place of [element("notice"), element("notice-again")]) {
      place.textContent = "";
      place.appendChild(make("p", notice.intro));
      for (const part of notice.parts) {
        place.appendChild(make("h3", part.heading));
        const list = place.appendChild(make("ul"));
        for (const line of part.lines) list.appendChild(make("li", line));
      }
    }
    element("notice-title").textContent = notice.title;
    element("statement").textContent = notice.statement;
  }

  function drawChecklist({ checklist }: LinkPageView) {
    const list = element("checklist");
    list.textContent = "";
    for (const { documentType, state, reason } of checklist) {
      const item = list.appendChild(make("li", "", state));
      item.appendChild(make("strong", types[documentType] || documentType));
      item.appendChild(make("span", states[state], "state"));
      if (reason && state === "again") item.appendChild(make("p", reasons[reason] || reasons.OTHER));
    }
    show("no-checklist", checklist.length === 0);
  }

  /** Draws all that is of this link. */
  function draw(view: LinkPageView) {
    const isAgreed = view.consent === "given";
    show("opening", false);
    show("consent", !isAgreed);
    show("withdrawn", view.consent === "withdrawn");
    show("sending", isAgreed);
    drawNotice(view);
    drawChecklist(view);
    const at = new Intl.DateTimeFormat(data.language === "hi" ? "hi-IN-u-nu-latn" : "en-IN", {
      ...({
        day: "numeric",
        month: "long",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      } as const),
      timeZone: "Asia/Kolkata",
    }).format(new Date(view.expiresAt));
    element("ends").textContent = data.ends.replace("{at}", at) + (view.isSingleUse ? ` ${data.once}` : "");
    element("count").textContent = say("count", { files: view.files, most: view.maxFiles });
    element("unreadable").textContent = view.unreadable > 0 ? say("unreadable", { count: view.unreadable }) : "";
    const takesPdf = view.contentTypes.indexOf("application/pdf") >= 0;
    element("kinds").textContent = say(takesPdf ? "kinds" : "photos", { megabytes: megabytes(view.maxFileBytes) });
    element<HTMLInputElement>("files").accept = view.contentTypes.join(",");
  }

  return { element, show, say, make, announce, megabytes, draw };
}
