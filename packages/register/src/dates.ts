/** The forms in which people write days: nothing of registers is loaded for them. */
export { DATE_FORMS, dateFormPattern, dayReader } from './draft/date-form.ts';
