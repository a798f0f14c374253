/** Letters that a shell takes as they are. */
const SAFE = /^[\w@%+=:,./-]+$/;

/** One word for a shell that a user pastes a command into, whatever is in it. Control characters are spelled out, as terminals would act on them. */
export function shellWord(text: string): string {
  if (SAFE.test(text)) {
    return text;
  }
  // eslint-disable-next-line no-control-regex
  if (!/[\u0000-\u001f\u007f-\u009f]/.test(text)) {
    return `'${text.replaceAll("'", "'\\''")}'`;
  }
  const spelled = [...text].map((letter) => {
    const code = letter.codePointAt(0)!;
    return code < 0x20 || (code >= 0x7f && code < 0xa0) ? `\\u${code.toString(16).padStart(4, "0")}` : letter === "'" || letter === "\\" ? `\\${letter}` : letter;
  });
  return `$'${spelled.join("")}'`;
}
