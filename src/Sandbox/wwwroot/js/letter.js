import { el } from "./dom.js";

// No scripts, no forms and nothing fetched: the body of a mail is somebody else's writing. The frame shares the page's
// origin only so that its height can be read.
const HEAD = `<!doctype html><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<base target="_blank">
<style>
  :root { color-scheme: light dark }
  body { margin: 0; font: 14px/1.5 system-ui, sans-serif; color: light-dark(#1d2527, #e8ebea); overflow-wrap: break-word }
  a { color: light-dark(#0b5d63, #7fd0cd) }
  table { border-collapse: collapse } td, th { padding: 2px 12px 2px 0; text-align: left; vertical-align: top }
  pre { white-space: pre-wrap; font: inherit; margin: 0 }
</style>`;

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
const isHtml = (body) => /<\/?[a-z][^>]*>/i.test(body);

/** The body of a mail or an event in a frame of its own, as tall as what it holds. */
export function letter(title, body) {
  const frame = el("iframe", {
    class: "letter",
    title,
    sandbox: "allow-same-origin allow-popups allow-popups-to-escape-sandbox",
  });
  frame.srcdoc = HEAD + (isHtml(body) ? body : `<pre>${escaped(body)}</pre>`);
  const fit = () => {
    const root = frame.contentDocument?.documentElement;
    if (root) frame.style.height = `${root.getBoundingClientRect().height + 2}px`;
  };
  frame.addEventListener("load", fit);
  new ResizeObserver(fit).observe(frame);
  return frame;
}
