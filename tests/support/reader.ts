/** What reads files, for the proofs that run in plain Node. */
export { formats } from '../../shared/model/formats';
export { parseDocument } from '../../shared/model/parse-document';
