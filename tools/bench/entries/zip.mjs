export { readZip } from '../../../apps/api/src/cli/read-zip';
