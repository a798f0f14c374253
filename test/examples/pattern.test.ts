// The tests that the template comes with, on the library's own sources: what its authors run is `npx projen test`, and what
// scripts/consumers/pattern.consumer.ts does.
import "../../examples/pattern/test/bastion.test";
import "../../examples/pattern/test/matrix.test";
