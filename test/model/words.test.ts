import { describe, expect, it } from 'vitest';
import { english } from '../../src/lint/words/en.ts';
import { readingGrade, sentencesOf } from '../../src/model/reading-grade.ts';
import { beginsWithVerb } from '../../src/model/words.ts';

describe('beginsWithVerb', () => {
  it.each([
    'Launch the new mobile app.',
    'Implement phase 1 of the core banking migration.',
    'Roll out the CRM to all branches.',
    'Complete the brand refresh.',
    'Conduct a review of the branch network.',
    'Develop a data strategy.',
    'Launch mobile app',
    'Build trust with members',
    'Build partnerships with local schools',
    'Hire 12 nurses',
    'Hire nurses',
    'Train staff in first aid',
    'Open three new branches',
    'Open a branch in every town',
    'Set up a lending team',
    'Set a standard for waiting times',
    'To launch the portal by June',
    'Successfully deploy the record system',
    'Continue to support local farmers',
    'Work with schools on reading',
    'Create jobs locally',
    'Establish partnerships with farmers',
    'Publish results every quarter',
    'Launch, test and ship the new record',
    'Support local farmers',
    'Review the network',
    'Plan and deliver 4 workshops',
    'Run workshops in which staff learn to listen',
    'Test the app with members',
    'Pilot new triage in one clinic',
    'Design a service that members can use at night',
    'Migrate all servers to the cloud.',
    'Hold monthly town halls.',
    'Hold town halls every month',
    'Launch loyalty programme in 3 countries',
    'Update all job descriptions',
    'Start weekly huddles in every ward',
    'Deliver training to all staff',
    'Write a handbook',
    'Identify and address barriers to services',
    'Launch in three countries',
  ])('work: %s', (text) => {
    expect(beginsWithVerb(text, english.activity)).toBe(true);
  });

  it.each([
    'Open positions are filled in 30 days',
    'Set prices cover what a loan costs',
    'Work orders close in a day',
    'Test results reach the patient in a day',
    'Build times stay under ten minutes',
    'Release notes are read by half of our users',
    'Support tickets fall to 20 a week',
    'Open-source code is the default',
    'Work-life balance is what people praise',
    'Design reviews happen before code is written',
    'Start dates hold',
    'Complete records reach the ward before the patient',
    'Purchase orders are approved within a day',
    'Hold times stay below two minutes',
    'Hold times under two minutes',
    'Open complaints under 50 by June',
    'Train drivers know the timetable',
    'Host families take in every child',
    'Work in progress stays under five items',
    'Support for carers is there within a day',
    'Plan and budget are one document',
    'Research findings reach the ward',
    'Review cycles take two weeks',
    'Pilot sites keep their staff',
    'Present customers come back',
    'Set menus sell out by noon',
    'Members get loans in a day',
    'Every bicycle is looked over while its owner is still there',
    'Patients book and change visits without phoning.',
    'Crews make 2,537 homes safe',
    'Opening hours suit working families',
    'Training reaches every nurse',
    'Run costs fall by a third',
    'Schedule changes reach drivers the same day',
    'Update failures drop below one in a hundred',
    'Support staff answer in a day',
    'Open data is used by twelve cities',
    'Document requests are answered in two days',
    'Test coverage reaches 80 percent',
    'Launch dates hold',
    'Complete 95 % of repairs within a day',
    'Deliver at least 99.5 percent of parcels on time',
    '',
    '…',
  ])('a result: %s', (text) => {
    expect(beginsWithVerb(text, english.activity)).toBe(false);
  });
});

describe('readingGrade', () => {
  it('is near what is published for a known text', () => {
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 1);
    expect(
      readingGrade('The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'),
    ).toBeGreaterThan(11);
  });

  it('has no grade for nothing', () => {
    expect(readingGrade('… 。')).toBe(0);
  });
});

it('sentences end at a stop in any script, and not within a number', () => {
  expect(sentencesOf('It costs 1.5 million. Why? 会員は待つ。知る。')).toHaveLength(4);
});
