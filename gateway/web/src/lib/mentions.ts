/** In the box she sees "@Name"; what is sent is the link `[@Name](mention:<id>)`. */
export interface Mentioned {
  id: string;
  name: string;
}

/** Bounded, so that a text of nothing but openings is read once; names have 100 characters at most. */
const LINK = /\[@([^\]]{1,100})\]\(mention:([0-9a-f-]{36})\)/gi;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

export function toMarkdown(text: string, mentioned: readonly Mentioned[]): string {
  const longestFirst = [...mentioned].sort((a, b) => b.name.length - a.name.length);
  if (longestFirst.length === 0) return text;
  const names = new RegExp(
    `@(${longestFirst.map((m) => escaped(m.name)).join("|")})(?![\\p{L}])`,
    "gu",
  );
  return text.replace(names, (whole, name: string) => {
    const id = mentioned.find((m) => m.name === name)?.id;
    return id ? `[@${name}](mention:${id})` : whole;
  });
}

export function fromMarkdown(markdown: string): { text: string; mentioned: Mentioned[] } {
  const mentioned: Mentioned[] = [];
  const text = markdown.replace(LINK, (_whole, name: string, id: string) => {
    if (!mentioned.some((m) => m.id === id)) mentioned.push({ id, name });
    return `@${name}`;
  });
  return { text, mentioned };
}

/** Characters before the caret; where a name is cut into words is tried in every way there is. */
const LONGEST_TYPED = 100;

/** The name being typed before the caret: from an "@" at the start of a word, at most three words long. */
export function mentionAt(text: string, caret: number): { from: number; q: string } | null {
  const found = /(?:^|[\s(])@((?:[\p{L}.'-]+ ?){0,3})$/u.exec(
    text.slice(Math.max(0, caret - LONGEST_TYPED), caret),
  );
  return found ? { from: caret - found[1]!.length - 1, q: found[1]! } : null;
}
