/** A case in words: its decision, its deadlines, and what to tell people. Nothing of runs is loaded for them. */
export { renderAssessment } from './render-assessment.ts';
export { renderDecision } from './render-decision.ts';
export { renderExplain } from './render-explain.ts';
