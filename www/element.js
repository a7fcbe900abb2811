// Elements made by scripts, for what is loaded later and is too little for a module.

/** An element with these properties, and what stands in it.
 * @type {<Tag extends keyof HTMLElementTagNameMap>(
 *   tag: Tag,
 *   properties: Partial<HTMLElementTagNameMap[Tag]>,
 *   ...children: (Node | string)[]
 * ) => HTMLElementTagNameMap[Tag]} */
export const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** A button that does this.
 * @type {(label: string, act: () => unknown) => HTMLButtonElement} */
export const button = (label, act) => {
  const made = element("button", { type: "button", className: "button", textContent: label });
  made.addEventListener("click", act);
  return made;
};
