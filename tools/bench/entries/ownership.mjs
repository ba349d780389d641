export { above, cyclesOf, graphOf, judgeAll, judgeParty, testsOf, WHOLE } from '@downstream/checks/ownership';
export { naiveVerdicts } from '../../../libs/checks/ownership/src/testing/naive-verdicts';
