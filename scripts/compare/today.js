/** The day on which all commands run. */
export const TODAY = '2027-03-31';
