import { expect, it } from 'vitest';
import { isRespelled } from '../../src/model/respelling.ts';

const MEASURE = { isMeasure: true };

it.each([
  ['Letters thatt came back', 'Letters that came back'],
  ['Loans that a clerk apporved', 'Loans that a clerk approved'],
  ['Letters to a bakery', 'Letters to a Bakery'],
  ['Days - without weekends', 'Days – without weekends'],
  ['Rides of 20-30 minutes', 'Rides of 20–30 minutes.'],
  ['Rides (P90), all year', 'Rides (P90) all year'],
])('%j is a spelling of %j', (was, is) => {
  expect([isRespelled(was, is, MEASURE), isRespelled(is, was, MEASURE)]).toEqual([true, true]);
});

it.each([
  ['Rides of 20 minutes', 'Rides of 200 minutes'],
  ['Rides over 1,5000 km', 'Rides over 1,500 km'],
  ['fee > 5', 'fee < 5'],
  ['power in mW', 'power in MW'],
  ['area in m²', 'area in m³'],
  ['Contracts signed', 'Contacts signed'],
  ['Members with a card', 'Member with a card'],
  ['Members who pay', 'Members who do not pay'],
  ['Typical days', 'Atypical days'],
  ['Loans that were approved', 'Loans that were improved'],
  ['Goods by carro', 'Goods by caro'],
  ['There desks', 'Three desks'],
  ['Days in form', 'Days in from'],
  ['Sales in us', 'Sales in US'],
  ['Legal letters', 'Illegal letters'],
])('%j has other words than %j', (was, is) => {
  expect([isRespelled(was, is, MEASURE), isRespelled(is, was, MEASURE)]).toEqual([false, false]);
});
