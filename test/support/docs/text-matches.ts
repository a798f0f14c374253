/** Whether a text says what is expected, where `…` stands for anything, and lines may begin with any spaces. */
export function textMatches(expected: string, actual: string): boolean {
  const parts = plain(expected).split("…").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^]*")}$`).test(plain(actual));
}

function plain(text: string): string {
  return text.trim().replace(/[ \t]*\n[ \t]*/g, "\n");
}
