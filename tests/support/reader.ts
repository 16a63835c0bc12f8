/** What reads a workspace, for programs outside the tests. */
export { realPorts } from '../../electron/ports/ports';
export { examine } from '../../electron/workspace/repair/doctor';
export { openWorkspace } from '../../electron/workspace/open-workspace';
export { formats } from '../../shared/model/formats';
export { parseDocument } from '../../shared/model/parse-document';
