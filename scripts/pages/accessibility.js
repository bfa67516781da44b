// What a reader may stumble over in this page, as sentences: the checks that matter of WCAG 2.2 AA.
(() => {
  const faults = [];
  const all = selector => [...document.querySelectorAll(selector)];
  const check = (isFine, sentence) => { if (!isFine) faults.push(sentence); };
  const name = element => `<${element.localName}${element.id ? ` id=${element.id}` : ""}`
    + `${element.className ? ` class=${element.getAttribute("class")}` : ""}>`;
  const isShown = element => element.checkVisibility({visibilityProperty: true});

  check(document.documentElement.lang, "the page has no language");
  check(document.title.trim(), "the page has no title");
  const viewport = document.querySelector("meta[name=viewport]")?.content ?? "";
  check(!/user-scalable=no|maximum-scale/.test(viewport), "the page can't be magnified");

  // Structure
  const levels = all("h1, h2, h3, h4, h5, h6").filter(isShown).map(head => Number(head.localName[1]));
  check(levels.filter(level => level === 1).length === 1, "there isn't exactly one h1");
  check(levels.every((level, i) => level - (levels[i - 1] ?? 0) <= 1), "a level of heading is skipped");
  check(all("main").length === 1, "there isn't exactly one main");
  for (const element of all("body > *")) {
    const isLandmark = ["header", "main", "footer", "script", "nav"].includes(element.localName);
    check(isLandmark || !isShown(element), `${name(element)} is outside the landmarks`);
  }
  for (const item of all("li")) {
    check(item.parentElement.matches("ul, ol"), "an item is outside its list");
  }
  for (const term of all("dt, dd")) check(term.closest("dl"), "a term is outside its list");
  for (const table of all("table")) {
    check(table.querySelector("th[scope]"), `${name(table)} has no headings with a scope`);
  }

  // Names and references
  const ids = all("[id]").map(element => element.id);
  for (const id of ids.filter((id, i) => ids.indexOf(id) !== i)) check(false, `two have the id ${id}`);
  for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls"]) {
    for (const element of all(`[${attribute}]`)) {
      for (const id of element.getAttribute(attribute).split(" ")) {
        check(document.getElementById(id), `${name(element)} refers to ${id}, which isn't there`);
      }
    }
  }
  const label = element => element.getAttribute("aria-label")
    ?? (element.getAttribute("aria-labelledby") ?? "").split(" ").filter(id => id)
      .map(id => document.getElementById(id)?.textContent ?? "").join(" ");
  const controls = all("button, summary, a[href], input, select, textarea, [tabindex], [role=slider]");
  for (const control of controls.filter(isShown)) {
    const text = label(control) || control.textContent;
    check(text.trim(), `${name(control)} has no name`);
    check(!control.closest("[aria-hidden=true]"), `${name(control)} is hidden from some and not from all`);
    check(!(control.tabIndex > 0), `${name(control)} takes itself out of turn`);
    const box = control.getBoundingClientRect();
    check(box.width >= 24 && box.height >= 24,
      `${name(control)} is ${box.width.toFixed()} by ${box.height.toFixed()}, too small to hit`);
  }
  for (const picture of all("img, svg, canvas")) {
    const text = picture.getAttribute("alt") ?? (label(picture) || picture.querySelector("title")?.textContent);
    check(text?.trim() || picture.closest("[aria-hidden=true]"), `${name(picture)} says nothing`);
  }
  for (const slider of all("[role=slider]")) {
    for (const value of ["min", "max", "now"]) {
      check(slider.hasAttribute(`aria-value${value}`), `${name(slider)} has no value ${value}`);
    }
  }
  check(!document.querySelector("[autoplay]"), "something plays by itself");

  // Contrast
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const channels = color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255, 255];
  };
  const luminance = color => {
    const [red, green, blue] = color.slice(0, 3).map(value => value / 255)
      .map(value => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || element.matches("script, title, desc") || !isShown(element)) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    const found = contrast(channels(style.color), ground(element));
    check(found >= needed,
      `${name(element)} “${texts.currentNode.data.trim().slice(0, 20)}” has a contrast of ${found.toFixed(1)}`);
  }
  for (const button of all("button").filter(isShown)) {
    const around = ground(button.parentElement);
    const style = getComputedStyle(button);
    const found = Math.max(contrast(channels(style.borderTopColor), around), contrast(ground(button), around));
    check(parseFloat(style.borderTopWidth) === 0 || found >= 3,
      `${name(button)} stands out from its surroundings by ${found.toFixed(1)}`);
  }
  return [...new Set(faults)];
})()
