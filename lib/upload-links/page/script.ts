import type { LinkPageView } from "../schema";
import type { drawPage, ScriptData } from "./draw-page";
import type * as fileWays from "./file-ways";

/**
 * The script of an upload link's page. It is sent as the text of this very function and of those it is given, so it uses
 * nothing else but what browsers have had since 2020: that is what keeps it at a few kilobytes on a cheap phone. One file is sent at a
 * time: presigned, PUT with its length and SHA-256 signed, then checked by the server; what was checked is safe, whatever
 * happens to the page.
 */
export function sendPageScript(
  data: ScriptData,
  page: ReturnType<typeof drawPage>,
  { typeOf, hashOf, putFile, pause }: typeof fileWays,
): void {
  const { element, show, say, make, announce, megabytes } = page;
  const token = location.hash.slice(1);
  let view: LinkPageView | null = null;
  let isStopped = false;

  /** Ends the page with a sentence: nothing more can be done on it. */
  function stop(text: string) {
    isStopped = true;
    show("opening", false);
    show("consent", false);
    show("sending", false);
    const end = element("end");
    end.textContent = text;
    end.hidden = false;
    end.focus();
  }

  async function call(verb: string, body: object): Promise<{ status: number; json: unknown }> {
    try {
      const answer = await fetch(`/api/upload-links/${verb}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ token, ...body }),
        credentials: "omit",
        referrerPolicy: "no-referrer",
      });
      return { status: answer.status, json: answer.status === 204 ? null : await answer.json().catch(() => null) };
    } catch {
      return { status: 0, json: null }; // no connection
    }
  }

  /** Answers that end the page, whatever was asked. */
  function hasEnded({ status }: { status: number }): boolean {
    if (status === 404) stop(say("unknown"));
    else if (status === 410) stop(say("gone"));
    else return false;
    return true;
  }

  function draw(fresh: LinkPageView) {
    view = fresh;
    page.draw(fresh);
  }

  async function open() {
    const answer = await call("open", { language: data.language });
    if (isStopped || hasEnded(answer)) return;
    if (answer.status === 200) draw(answer.json as LinkPageView);
    else if (!view) stop(say(answer.status === 429 ? "busy" : answer.status === 400 ? "unknown" : "offline"));
  }

  async function answerNotice(decision: string) {
    if (!view) return;
    const { version } = view.notice;
    const answer = await call("consent", { decision, version, language: data.language });
    if (hasEnded(answer)) return;
    if (answer.status === 0) announce(say("offline"));
    await open();
    const next = element(decision === "GIVEN" ? "sending-title" : "notice-title");
    next.focus();
  }

  /** A file in the list on the page. */
  interface Item {
    file: File;
    mode: string;
    row: HTMLElement;
    tries: number;
  }
  const queue: Item[] = [];
  let current: Item | null = null;

  function tell(item: Item, text: string, kind: string, share?: number) {
    const [state, bar, button] = [".state", "progress", "button"].map((part) => item.row.querySelector(part));
    item.row.className = kind;
    if (state) state.textContent = text;
    (bar as HTMLProgressElement).hidden = share === undefined;
    (bar as HTMLProgressElement).value = share || 0;
    (button as HTMLButtonElement).hidden = kind !== "failed";
    if (share === undefined) announce(`${item.file.name}: ${text}`);
  }

  /** Why a file is not even tried. */
  function refusal({ file }: Item, contentType: string): string {
    if (!view) return say("offline");
    if (file.size === 0) return say("empty");
    if (file.size > view.maxFileBytes) return say("large", { megabytes: megabytes(view.maxFileBytes) });
    return view.contentTypes.indexOf(contentType) < 0 ? say("kind") : "";
  }

  /** One try. @returns done, refused (trying again cannot help) or retry */
  async function attempt(item: Item): Promise<string> {
    const { file, mode: submissionMode } = item;
    let about: { contentType: string; sha256: string };
    try {
      const contentType = await typeOf(file);
      const why = refusal(item, contentType);
      if (why) {
        tell(item, why, "refused");
        return "refused";
      }
      about = { contentType, sha256: await hashOf(file) };
    } catch {
      tell(item, say("unread"), "refused"); // deleted since, or more than the phone's memory holds
      return "refused";
    }
    const promise = { ...about, fileName: file.name.slice(-255) || "photo", byteSize: file.size, submissionMode };
    const signed = await call("presign", promise);
    if (hasEnded(signed)) return "refused";
    if (signed.status !== 200) return afterRefusal(item, signed);
    const upload = signed.json as { documentId: string; url: string; headers: Record<string, string> };
    const status = await putFile(file, upload, (share) => {
      const percent = Math.floor(100 * share);
      tell(item, say("percent", { percent }), "busy", percent / 100);
    });
    if (status < 200 || status > 299) return "retry";
    const received = await call("received", { documentId: upload.documentId });
    if (received.status === 204) return "done";
    return "retry";
  }

  function afterRefusal(item: Item, { status, json }: { status: number; json: unknown }): string {
    const code = (json as { title?: string } | null)?.title;
    if (code === "document_exists") tell(item, say("twice"), "sent");
    else if (code === "link_full") tell(item, say("full"), "refused");
    else if (code === "consent_missing") open();
    else if (status === 400) tell(item, say("kind"), "refused");
    else return "retry";
    return "refused";
  }

  async function sendNext() {
    if (current || isStopped) return;
    const item = queue.shift();
    if (!item) return;
    current = item;
    tell(item, say("checking"), "busy", 0);
    let outcome = await attempt(item);
    while (outcome === "retry" && !isStopped && item.tries++ < 8) {
      tell(item, say("retry"), "waits");
      await pause(item.tries);
      outcome = await attempt(item);
    }
    if (outcome === "done") tell(item, say("sent"), "sent");
    if (outcome === "retry") tell(item, say("failed"), "failed");
    current = null;
    if (outcome === "done") await open();
    sendNext();
  }

  function add(files: FileList | null, mode: string) {
    for (const file of Array.from(files || [])) {
      const row = element("list").appendChild(make("li"));
      row.appendChild(make("strong", file.name));
      row.appendChild(make("span", "", "state"));
      const bar = row.appendChild(make("progress")) as HTMLProgressElement;
      bar.setAttribute("aria-label", file.name);
      const button = row.appendChild(make("button", say("again"))) as HTMLButtonElement;
      button.type = "button";
      const item: Item = { file, mode, row, tries: 0 };
      button.onclick = () => {
        item.tries = 0;
        tell(item, say("waiting"), "waits");
        queue.push(item);
        sendNext();
      };
      tell(item, say("waiting"), "waits");
      queue.push(item);
    }
    sendNext();
  }

  for (const [id, mode] of [
    ["camera", "CAMERA"],
    ["files", "UPLOAD"],
  ] as const) {
    const input = element<HTMLInputElement>(id);
    input.onchange = () => {
      add(input.files, mode);
      input.value = ""; // the same file may be chosen again
    };
  }
  element("agree").onclick = () => answerNotice("GIVEN");
  element("withdraw").onclick = () => {
    show("withdraw-sure", true);
    element("withdraw-sure").focus();
  };
  element("withdraw-sure").onclick = () => {
    show("withdraw-sure", false);
    answerNotice("WITHDRAWN");
  };
  element("done").onclick = async () => {
    if (current || queue.length > 0) return announce(say("leave"));
    const answer = await call("finish", {});
    if (hasEnded(answer)) return;
    if (answer.status !== 204) return announce(say("offline"));
    show("thanks", true);
    element("thanks").focus();
    if (view?.isSingleUse) {
      isStopped = true;
      show("closed", true);
      for (const id of ["add", "done", "again"]) show(id, false);
    }
  };
  addEventListener("beforeunload", (event) => {
    if (current || queue.length > 0) event.preventDefault();
  });
  addEventListener("hashchange", () => location.reload());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && view && !isStopped) open();
  });
  for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>("nav a"))) link.hash = token;
  if (!token) stop(say("unknown"));
  else if (!crypto.subtle) stop(say("unsafe"));
  else open();
}
