import fc from "fast-check";

const KIB_64 = 64 * 1024;

/** Strings that mean something to Terraform, to a shell, to YAML, to a markup language, or to a terminal. */
export const HOSTILE: readonly string[] = [
  // Terraform
  "${var.x}", "%{ if true }x%{ endif }", "$${x}", "%%{x}", "$$${x}", "$%{x}", "${", "%{", "${file(\"/etc/passwd\")}", "a${1 + 1}b", "$", "%", "$$", "\\${x}", "${jsonencode(\"x\")}",
  // shells
  "'; touch /tmp/owned; '", "\"; touch /tmp/owned; \"", "$(touch /tmp/owned)", "`touch /tmp/owned`", "a && b | c > d", "$HOME", "${HOME}", "a\nb", "a;b", "-rf", "* ? [a]", "~root", "\\", "a\\",
  // YAML, INI and JSON
  "a: b", "- a", "#x", "a #b", "!!python/object:x", "&a *a", " leading", "trailing ", "---", "...", "yes", "no", "null", "~", "0123", "1e3", "0x1f", "1_000", "12:30:45", "2001-01-01", "=", "<<", "on", "{a: b}", "[a]", "|", ">", "@a", "%TAG", "\"", "'", "a\n[Section]\nb=c",
  // markup
  "<script>alert(1)</script>", "]]>", "<%= x %>", "{{ x }}", "a|b", "[x](javascript:x)", "<!--", "&lt;",
  // characters
  "a\r\nb", "a\rb", "a\tb", "a\u0000b", "\u0007", "\u001b[31mred", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2028${x}", "\u2029%{x}", "\u202e", "e\u0301", "😀", "\ud800", "\udc00x", "\ufeff", "\ufffe",
  "x".repeat(KIB_64), "${x}".repeat(KIB_64 / 4),
];

/** Pieces that hostile strings are put together from. */
const PIECES = [
  "${", "%{", "$", "%", "{", "}", "~}", "\"", "'", "\\", "\n", "\r", "\t", "\u0000", "\u001b", "`", "$(", ")", ";", "|", "&", " ", ":", "- ", "#", "!", "*", "---", "<", ">", "]]>",
  "\u2028", "\u202e", "e\u0301", "😀", "\ud800", "a", "Z", "0", "yes", "/", "=", ",", "@", ".", "-", "_", "$${", "%%{",
];

/** Hostile strings: the known ones, and new ones. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 40 }) },
);
