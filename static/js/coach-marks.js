// Marks under words in a box of text. A textarea holds plain text only, so the same words stand once
// more behind it, unseen but for their underlines. The box itself, its text and its cursor are never touched.

const COPIED = [
  "fontFamily", "fontSize", "fontStyle", "fontWeight", "fontStretch", "fontVariant", "fontKerning",
  "fontFeatureSettings", "fontVariationSettings", "fontOpticalSizing", "textRendering", "letterSpacing",
  "wordSpacing", "textIndent", "textTransform", "textAlign", "tabSize", "lineHeight", "wordBreak", "lineBreak",
  "overflowWrap", "hyphens", "direction", "unicodeBidi",
  "paddingTop", "paddingRight", "paddingBottom", "paddingLeft",
  "borderTopWidth", "borderRightWidth", "borderBottomWidth", "borderLeftWidth",
];

export class Marks {
  constructor(field) {
    this.field = field;
    this.behind = document.createElement("div");
    this.behind.className = "behind";
    this.behind.setAttribute("aria-hidden", "true");
    this.isLine = field instanceof HTMLInputElement;
    field.before(this.behind);
    field.classList.add("has-marks");
    this.fit = () => this.align();
    this.roll = () => this.scroll();
    this.watch = new ResizeObserver(this.fit);
    this.watch.observe(field);
    this.watch.observe(field.parentElement);
    for (const name of ["scroll", "keyup", "select", "focus", "blur"]) field.addEventListener(name, this.roll);
  }

  // spans: [{start, end, isOpen}] in UTF-16 units, in any order; where two overlap the first one speaks.
  draw(spans) {
    const text = this.field.value;
    const pieces = [];
    let at = 0;
    for (const span of [...spans].sort((one, two) => one.start - two.start || two.end - one.end)) {
      const start = Math.max(span.start, at);
      if (span.end <= start) continue;
      pieces.push(text.slice(at, start));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, span.end);
      mark.classList.toggle("on", span.isOpen);
      pieces.push(mark);
      at = span.end;
    }
    // A line end at the very end has no height of its own without something after it.
    pieces.push(text.slice(at) + (text.endsWith("\n") ? " " : ""));
    this.behind.replaceChildren(...pieces);
    this.align();
  }

  align() {
    const { field, behind } = this;
    const style = getComputedStyle(field);
    for (const name of COPIED) behind.style[name] = style[name];
    behind.style.whiteSpace = this.isLine ? "pre" : "pre-wrap";
    behind.style.left = `${field.offsetLeft}px`;
    behind.style.top = `${field.offsetTop}px`;
    behind.style.width = `${field.offsetWidth}px`;
    behind.style.height = `${field.offsetHeight}px`;
    const edges = parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth);
    const bar = Math.max(0, field.offsetWidth - field.clientWidth - edges);
    const side = style.direction === "rtl" ? "paddingLeft" : "paddingRight";
    behind.style[side] = `${parseFloat(style[side]) + bar}px`;
    if (this.isLine) {
      const inner = field.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
      behind.style.lineHeight = `${inner}px`;
    }
    this.scroll();
  }

  scroll() {
    this.behind.scrollTop = this.field.scrollTop;
    this.behind.scrollLeft = this.field.scrollLeft;
  }

  remove() {
    this.watch.disconnect();
    for (const name of ["scroll", "keyup", "select", "focus", "blur"]) this.field.removeEventListener(name, this.roll);
    this.behind.remove();
    this.field.classList.remove("has-marks");
  }
}
