/** Whether a text says what is expected, where `…` stands for anything, lines may begin with any spaces, and the code that ends an error may be left out. */
export function textMatches(expected: string, actual: string): boolean {
  const parts = plain(expected).split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^]*")}(?: \\[ARCHIPEL_\\w+\\])?$`).test(plain(actual));
}

function plain(text: string): string {
  return text.trim().replace(/[ \t]*\n[ \t]*/g, "\n");
}
