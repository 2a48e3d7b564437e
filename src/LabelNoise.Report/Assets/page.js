"use strict";
(() => {
  const box = document.getElementById("filter");
  const claims = [...document.querySelectorAll("li.claim")];
  const statements = [...document.querySelectorAll("tbody.statement")];
  const unique = values => [...new Set(values)];
  const field = (label, control) => {
    const wrapper = document.createElement("label");
    wrapper.append(label, control);
    box.append(wrapper);
    control.addEventListener("input", filter);
    return control;
  };
  const choice = (label, values) => {
    const select = document.createElement("select");
    select.append(new Option("all", ""), ...values.map(value => new Option(value, value)));
    return field(label, select);
  };
  const button = (text, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", () => action(made));
    return made;
  };
  const words = document.createElement("input");
  words.type = "search";
  const statement = choice("Statement", statements.map(s => s.dataset.statement));
  const kind = choice("Kind", unique(claims.map(c => c.dataset.kind)));
  const verdict = choice("Verdict", unique(claims.map(c => c.dataset.verdict)));
  field("Words", words);
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  const shown = s => s.querySelectorAll("li.claim:not([hidden])");
  const open = is => statements.filter(s => !s.hidden).forEach(s => s.querySelectorAll(":scope > .more > td > details, li.claim:not([hidden]) > details").forEach(d => { d.open = is; }));
  box.append(button("Open all", () => open(true)), button("Close all", () => open(false)), count);
  box.hidden = false;

  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const isFiltered = kind.value || verdict.value || wanted.length > 0;
    for (const claim of claims) {
      const text = isFiltered ? claim.textContent.toLowerCase() : "";
      claim.hidden = (kind.value && claim.dataset.kind !== kind.value) || (verdict.value && claim.dataset.verdict !== verdict.value) || !wanted.every(w => text.includes(w));
    }
    for (const s of statements) {
      s.hidden = (statement.value && s.dataset.statement !== statement.value) || (isFiltered && shown(s).length === 0);
      s.querySelectorAll("section.group").forEach(g => { g.hidden = !g.querySelector("li.claim:not([hidden])"); });
      if (isFiltered && !s.hidden) s.querySelector(".more details").open = true;
    }
    document.body.classList.toggle("filtered", Boolean(isFiltered));
    const left = statements.filter(s => !s.hidden).reduce((n, s) => n + shown(s).length, 0);
    count.textContent = isFiltered || statement.value ? `${left} of ${claims.length} claims` : "";
  }

  for (const command of document.querySelectorAll("code.command")) {
    const copy = button("Copy", made => navigator.clipboard.writeText(command.textContent).then(() => { made.textContent = "Copied"; }));
    copy.className = "copy";
    if (navigator.clipboard) command.after(copy);
  }

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let d = target?.closest("details") ?? null; d; d = d.parentElement.closest("details")) d.open = true;
    if (target?.matches("li.claim")) target.querySelector("details").open = true;
    target?.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
})();
