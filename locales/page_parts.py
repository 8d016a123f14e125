"""How the reviewers' page looks, and what its filters do."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light; font: 16px/1.4 system-ui, "Noto Sans", sans-serif; }
body { margin: 0; background: #f3f4f6; color: #1b2230; }
header { position: sticky; top: 0; z-index: 1; background: #fff; padding: .5rem 1rem;
  border-bottom: 1px solid #c6ccd6; }
h1 { font-size: 1.2rem; margin: 0 0 .25rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; }
input, select { font: inherit; margin-inline-start: .3rem; padding: .15rem .4rem; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
legend { float: left; padding: 0 .75rem 0 0; }
:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
main { padding: 1rem; }
article { background: #fff; border: 1px solid #d5dae2; border-radius: .5rem; padding: .75rem;
  margin-bottom: 1rem; scroll-margin-top: 7rem; }
h2 { font-size: 1rem; margin: 0; font-family: ui-monospace, monospace; }
h2 small { font-weight: normal; color: #566071; }
.context { white-space: pre-line; color: #45505f; margin: .15rem 0 .5rem; font-size: .9rem; }
.cells { display: flex; gap: .75rem; overflow-x: auto; }
section { flex: 1 0 17rem; max-width: 26rem; min-width: 0; }
section:first-child { position: sticky; inset-inline-start: 0; background: #fff; }
h3 { font-size: .9rem; margin: 0 0 .3rem; display: flex; justify-content: space-between;
  gap: .5rem; }
.state { font-weight: normal; border: 1px solid #8a94a3; border-radius: 1rem; padding: 0 .5rem; }
.approved { background: #d9f2df; } .draft, .missing { background: #fde3d5; }
.phone { background: #d6e4ec; border-radius: .75rem; padding: .6rem; }
.bubble { background: #fff; border-radius: .75rem .75rem .75rem .2rem; padding: .45rem .7rem;
  white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; margin-bottom: .3rem; }
.button { background: #5b7f95; background: #3f6278; color: #fff; border-radius: .5rem;
  padding: .35rem .6rem; text-align: center; margin-bottom: .3rem; }
.phone small { color: #33424f; }
.sizes, .notes { margin: .3rem 0 0; padding: 0; list-style: none; font-size: .8rem;
  color: #45505f; }
.sizes { display: flex; flex-wrap: wrap; gap: 0 .8rem; }
.notes .error { color: #a11212; font-weight: bold; }
[hidden] { display: none !important; }
@media print {
  body, main { background: #fff; padding: 0; } header { position: static; } form { display: none; }
  article { break-inside: avoid; border-color: #888; }
  .cells { overflow: visible; flex-wrap: wrap; } section { flex-basis: 12rem; }
  .phone, .bubble { border: 1px solid #888; background: #fff; }
  .button { border: 1px solid #333; background: #fff; color: #000; }
}
"""

SCRIPT = """
const form = document.getElementById("filters");
const articles = [...document.querySelectorAll("article")];
function show() {
  const words = document.getElementById("words").value.trim().toLowerCase();
  const state = document.getElementById("state").value;
  const boxes = [...form.querySelectorAll("[name=language]:checked")];
  const chosen = new Set(boxes.map((one) => one.value));
  let count = 0;
  for (const article of articles) {
    let fits = false;
    for (const cell of article.querySelectorAll("section")) {
      const isSource = cell.dataset.state === "source";
      cell.hidden = !isSource && !chosen.has(cell.dataset.language);
      if (!cell.hidden && (!state || cell.dataset.state === state)) fits = true;
    }
    const text = (article.dataset.key + " " + article.textContent).toLowerCase();
    article.hidden = !fits || !text.includes(words);
    if (!article.hidden) count += 1;
  }
  document.getElementById("count").textContent = `${count} of ${articles.length} messages`;
}
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
show();
"""
