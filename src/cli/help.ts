const EXIT_CODES = `
Exit codes:
  0  done
  2  wrong usage, or an error`;

/** What stands below the help of the command as a whole. */
export const MAIN = `
Commands that run a program do it as cdktf synth does, by the "app" in cdktf.json; nothing is written and nothing is deployed.

Exit codes:
  0  done, and the answer is yes
  1  a policy is broken (check, report), something cannot move (move), or is in doubt (unfinished)
  2  wrong usage, or the program failed

Colours are left out when NO_COLOR is set, or nobody looks at a terminal.`;

/** Of \`archipel init\`. */
export const INIT = `
At a terminal, it asks for what is not said. A pattern that a cloud cannot carry is refused with the reason before anything is written, and no file
that is there is overwritten without --force.

Examples:
  archipel init
  archipel init shop --clouds scaleway,hetzner --pattern shop
  archipel init shop --clouds stackit --property stackit.projectId=0f3a6d1c-…
  archipel init net --clouds hetzner,ovhcloud --pattern federation --region ovhcloud=GRA11
${EXIT_CODES}`;

/** Of \`archipel clouds\`. */
export const CLOUDS = `
Examples:
  archipel clouds
  archipel clouds --country FR --certificate SecNumCloud
  archipel clouds --seat EU --json
${EXIT_CODES}`;

/** Of \`archipel matrix\`. */
export const MATRIX = `
Examples:
  archipel matrix
  archipel matrix --capability compute.server
  archipel matrix --cloud Hetzner Scaleway
${EXIT_CODES}`;

/** Of \`archipel explain\`. */
export const EXPLAIN = `
Examples:
  archipel explain
  archipel explain ARCHIPEL_CAPABILITY_MISSING
${EXIT_CODES}`;

/** Of \`archipel check\`. */
export const CHECK = `
Examples:
  archipel check
  archipel check --app "npx tsx main.ts" --json

Exit codes:
  0  every policy is met or waived
  1  a policy is broken
  2  wrong usage, or the program failed`;

/** Of \`archipel report\`. */
export const REPORT = `
Examples:
  archipel report
  archipel report --output docs/sovereignty.html
  archipel report --format text
  archipel report --json > sovereignty.json

Exit codes:
  0  done
  1  done, and a policy is broken
  2  wrong usage, or the program failed`;

/** Of \`archipel move\`. */
export const MOVE = `
Examples:
  archipel move --to Hetzner --region fsn1
  archipel move --to OVHcloud --region GRA11 --stack shop --output exit.md
  archipel move --to STACKIT --region eu01 --property projectId=0f3a6d1c-…

Exit codes:
  0  all of it can move, some perhaps after a change of the program
  1  something cannot move
  2  wrong usage, or the program failed`;

/** Of \`archipel unfinished\`. */
export const UNFINISHED = `
It reads what was synthesized last, and has Terraform (or what TERRAFORM_BINARY_NAME names) fetch the state. It asks no cloud.

Examples:
  archipel unfinished
  archipel unfinished --stack shop
  archipel unfinished --stack shop --json

Exit codes:
  0  the state holds all that the program defines
  1  something is in doubt, or is known to have been made with an error
  2  wrong usage, or the state cannot be read`;
