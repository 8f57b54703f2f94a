export { CARRY_OVER_METHOD, carryOver } from './carry-over.js';
export { checkMigrationPlan, type PlanProblem, type PlanProblemCode, type VersionPair } from './check-plan.js';
export type * from './coding.js';
export { readMigrationPlan, type MigrationPlan, type MigrationStep } from './migration-plan.js';
export { proposePlan, type PlanDoubt, type ProposedPlan } from './propose-plan.js';
