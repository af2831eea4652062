/** The answers of a calendar in words: nothing of cases or runs is loaded for them. */
export { renderBetween, renderDay, renderDue } from './render-calendar.ts';
