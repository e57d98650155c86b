"""The formula of a state, written once more: where a measure stands. `python3 course.py` compares it with course-examples.json."""
import datetime as D, calendar, re, statistics, math

def day(y, m, d): return D.date(y, m, d)
def last_of(y, m): return D.date(y, m, calendar.monthrange(y, m)[1])
def span(text, fiscal=None):
    """First and last day of a written date."""
    t = str(text)
    m = re.fullmatch(r'(FY)?(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?', t)
    if not m: raise ValueError(t)
    fy, y, q, mo, d = m.groups(); y = int(y)
    def months(y0, m0, n):
        a = y0 * 12 + m0 - 1; e = a + n - 1
        return day(a // 12, a % 12 + 1, 1), last_of(e // 12, e % 12 + 1)
    if fy:
        y0 = y if fiscal == 1 else y - 1
        return months(y0, fiscal, 12) if not q else months(y0, fiscal + (int(q) - 1) * 3, 3)
    if q: return months(y, int(q) * 3 - 2, 3)
    if not mo: return months(y, 1, 12)
    if not d: return months(y, int(mo), 1)
    x = day(y, int(mo), int(d)); return x, x
def add_months(x, n):
    """As review-overdue: the end of a month leads to the end of another."""
    a = x.year * 12 + x.month - 1 + n; y, m = a // 12, a % 12 + 1
    end = last_of(y, m)
    if x == last_of(x.year, x.month): return end
    return day(y, m, min(x.day, end.day))
EVERY = {'month': 1, 'quarter': 3, 'half-year': 6, 'year': 12}
def later(x, every, k=1):
    return x + D.timedelta(days=7 * k) if every == 'week' else add_months(x, EVERY[every] * k)

STATUS = dict(on_track=.95, at_risk=.85, slack=.03)   # the two of Cascade; slack: our measurement

def limit(target):
    """A target as written: its number, the side that it limits, and half the width of a range."""
    if not isinstance(target, str): return target, 'within', None
    t = target.strip()
    if '..' in t:
        a, b = map(float, t.split('..')); return (a + b) / 2, 'within', (b - a) / 2
    m = re.fullmatch(r'(>=|<=|at least|under)\s*(-?[\d.]+)', t)
    if not m: raise ValueError(target)
    return float(m[2]), 'above' if m[1] in ('>=', 'at least') else 'below', None

EPS = 1e-9   # on shares, and on the distance of `maintain`

class Measure:
    def __init__(s, baseline=None, target=None, start=None, due=None, direction=None, expected=None, shape='straight',
                 tolerance=None, every='month', lag=0, grace=5, met_when=False, fiscal=None, stages=None, unit=''):
        (s.T, s.side, half), s.B, s.unit = limit(target), baseline, unit
        s.S = span(start, fiscal)[0]; s.Due = span(due, fiscal)[1]
        s.direction = direction or s.derived(half)
        pts = []
        for k, v in (expected or {}).items():
            pts.append((stages[k] if stages and k in stages else span(k, fiscal)[1], v))
        s.points = sorted(pts); s.shape = shape
        s.tol = tolerance if tolerance is not None else half
        s.every, s.lag, s.grace, s.met_when = every, lag, grace, met_when
    def derived(s, half):
        """The direction where none is written."""
        if s.T is None: return None
        if half is not None: return 'maintain'
        if s.B in (None, 'unknown'): return {'above': 'increase', 'below': 'decrease', 'within': None}[s.side]
        if s.side == 'above': return 'maintain' if s.B >= s.T else 'increase'
        if s.side == 'below': return 'maintain' if s.B <= s.T else 'decrease'
        return None if s.B == s.T else 'increase' if s.T > s.B else 'decrease'
    def expected(s, t):
        if s.direction == 'maintain': return s.T
        line = [(s.S, s.B)] + s.points
        if not s.points or s.points[-1][0] != s.Due: line.append((s.Due, s.T))
        if t <= line[0][0]: return s.B
        if t >= line[-1][0]: return line[-1][1]
        for (a, va), (b, vb) in zip(line, line[1:]):
            if a <= t < b:
                if s.shape == 'steps': return va
                return va + (vb - va) * (t - a).days / (b - a).days
    def sign(s): return 1 if s.direction == 'increase' else -1
    def reaches(s, v):
        if s.met_when: return v is True
        if s.direction == 'maintain': return s.off(v) <= s.tolerance() + EPS
        return s.sign() * (v - s.T) >= 0
    def off(s, v):
        d = v - s.T
        return max(0, -d) if s.side == 'above' else max(0, d) if s.side == 'below' else abs(d)
    def tolerance(s): return s.tol if s.tol is not None else round(abs(s.T) * .05, 12)

def known(values, as_of):
    """What was known on a day: (at, on, value, corrects) -> one value a day, the latest written wins."""
    seen = {}
    for at, on, v in sorted(values, key=lambda x: (x[1])):
        if on <= as_of: seen[at] = v
    return sorted((a, v) for a, v in seen.items() if v != 'withdrawn')

def owing(m, series, as_of):
    """Day by which the next value is owed, and how many are missed."""
    last = series[-1][0] if series else m.S
    if last < m.S: last = m.S if not series else last
    k = 0
    while later(last, m.every, k + 1) + D.timedelta(days=m.lag + m.grace) < as_of: k += 1
    owed = later(last, m.every) + D.timedelta(days=m.lag)
    return owed, k

def against(m, t, v):
    """State and detail of a value on the day for which it is true, with the numbers that decide it."""
    if m.direction == 'maintain':
        off, tol = m.off(v), m.tolerance()
        state = 'on-track' if off <= tol + EPS else 'at-risk' if off <= 3 * tol + EPS else 'off-track'
        return state, None, dict(expected=m.T, off=off, tolerance=tol)
    ambition = abs(m.T - m.B); E = m.expected(t)
    e = m.sign() * (E - m.B) / ambition; a = m.sign() * (v - m.B) / ambition; g = e - a
    f = dict(expected=E, progress=a, expectedProgress=e, ratio=a / e if e > 0 else None, shortfall=g)
    if m.reaches(v): return 'met', None, f
    on = max((1 - STATUS['on_track']) * e, STATUS['slack']); risk = max((1 - STATUS['at_risk']) * e, 2 * STATUS['slack'])
    state = 'on-track' if g <= on + EPS else 'at-risk' if g <= risk + EPS else 'off-track'
    return state, 'ahead' if -g > on + EPS else None, dict(f, onTrackTo=on, atRiskTo=risk)

def milestone(m, s, as_of):
    """The state of an outcome that is there or not."""
    if s and s[-1][1] is True:
        first = next(a for a, v in s if v is True)
        return ('met', None, dict(at=first)) if first <= m.Due else ('met', 'late', dict(at=first, daysLate=(first - m.Due).days))
    if as_of < m.S: return 'no-data', 'not-started', {}
    if as_of > m.Due:
        if s and later(s[-1][0], m.every) > m.Due: return 'missed', None, dict(at=s[-1][0])
        if as_of <= m.Due + D.timedelta(days=m.lag + m.grace): return 'no-data', 'awaiting', dict(knownBy=m.Due + D.timedelta(days=m.lag))
        return 'no-update', None, dict(result=True)
    owed, k = owing(m, s, as_of)
    if k: return 'no-update', None, dict(owed=owed, missed=k)
    return ('open', None, dict(at=s[-1][0])) if s else ('no-data', None, dict(owed=owed))

def after_due(m, s, as_of, blind):
    """The state of a measure whose day is past."""
    upto = [(a, v) for a, v in s if a <= m.Due]; after = [(a, v) for a, v in s if a > m.Due]
    late = next(((a, x) for a, x in after if m.reaches(x)), None)
    if upto and later(upto[-1][0], m.every) > m.Due:     # a value for the last period
        at, v = upto[-1]; share = None if blind or m.direction == 'maintain' else m.sign() * (v - m.B) / abs(m.T - m.B)
        final = dict(at=at, value=v, share=share, final=True)
        if m.direction == 'maintain':
            kept = m.reaches(v) and all(m.reaches(x) for a, x in upto if a >= m.S)
            return 'met' if kept else 'missed', None, final
        if m.reaches(v): return 'met', None, final
        if late: return 'met', 'late', dict(at=late[0], value=late[1], daysLate=(late[0] - m.Due).days, share=share)
        return 'missed', None, final
    if late and m.direction != 'maintain': return 'met', 'late', dict(at=late[0], value=late[1], daysLate=(late[0] - m.Due).days)
    if as_of <= m.Due + D.timedelta(days=m.lag + m.grace): return 'no-data', 'awaiting', dict(knownBy=m.Due + D.timedelta(days=m.lag))
    return 'no-update', None, dict(result=True, last=s[-1] if s else None)

def status(m, values, as_of):
    """(state, detail, facts) of a measure as it was known on a day."""
    s = known(values, as_of)
    if m.met_when: return milestone(m, s, as_of)
    if m.T is None: return 'no-data', 'cannot-say', {}
    blind = m.B in ('unknown', None) and m.direction != 'maintain'
    if blind and m.direction is None: return 'no-data', 'no-baseline', dict(value=s[-1][1] if s else None)
    if m.B == m.T and m.direction != 'maintain': return 'no-data', 'cannot-say', {}
    if as_of < m.S: return 'no-data', 'not-started', {}
    if as_of > m.Due: return after_due(m, s, as_of, blind)
    owed, k = owing(m, s, as_of)
    if not s: return ('no-update', None, dict(owed=owed, missed=k)) if k else ('no-data', None, dict(owed=owed))
    at, v = s[-1]
    if blind: state, detail, f = ('met', None, {}) if m.reaches(v) else ('no-data', 'no-baseline', {})
    else: state, detail, f = against(m, at, v)
    f.update(at=at, value=v)
    if k: return 'no-update', None, dict(f, owed=owed, missed=k, was=state)
    return state, detail, f

def slopes(series):
    return sorted((vb - va) / (b - a).days for i, (a, va) in enumerate(series) for b, vb in series[i + 1:] if b > a)
def quantile(xs, q):
    """Linear between neighbours (type 7)."""
    h = (len(xs) - 1) * q; i = math.floor(h); return xs[i] + (xs[min(i + 1, len(xs) - 1)] - xs[i]) * (h - i)
def forecast(m, values, as_of, least=4, most=8):
    """Theil–Sen over the last values: value at due, day on which the target is reached, and the range of the middle half of slopes."""
    s = known(values, as_of)[-most:]
    if m.met_when or m.shape == 'steps' or m.direction == 'maintain' or len(s) < least or m.reaches(s[-1][1]): return None
    if (s[-1][0] - s[0][0]).days < (later(s[0][0], m.every, 2) - s[0][0]).days: return None
    xs = slopes(s); t0 = s[0][0]
    def line(k):
        a = statistics.median(v - k * (t - t0).days for t, v in s)
        at_due = a + k * (m.Due - t0).days
        n = (m.T - a) / k if k else None
        reach = t0 + D.timedelta(days=math.ceil(n - 1e-9)) if n is not None and k * m.sign() > 0 and n < 36500 else None
        return at_due, reach
    mid, lo, hi = statistics.median(xs), quantile(xs, .25), quantile(xs, .75)
    if m.sign() < 0: lo, hi = hi, lo
    (due, reach), (due_lo, late), (due_hi, early) = line(mid), line(lo), line(hi)
    return dict(perDay=mid, perMonth=mid * 365.25 / 12, atDue=due, reached=reach, earliest=early, latest=late, atDueFrom=due_lo, atDueTo=due_hi, values=len(s))

def examples(path):
    """Compares the formula with the worked examples and prints what differs."""
    import json
    def plain(x):
        if isinstance(x, D.date): return x.isoformat()
        if isinstance(x, float): return round(x, 9)
        if isinstance(x, (list, tuple)): return [plain(y) for y in x]
        return {k: plain(y) for k, y in x.items() if y is not None} if isinstance(x, dict) else x
    iso = D.date.fromisoformat; wrong = 0
    for n, e in enumerate(json.load(open(path)), 1):
        p = dict(e['plan']); p['stages'] = {k: span(v)[1] for k, v in p.get('stages', {}).items()}
        values = [(iso(x[0]), iso(x[1]) if len(x) == 3 else iso(x[0]), x[-1]) for x in e['values']]
        m = Measure(**p); state, detail, facts = status(m, values, iso(e['asOf']))
        found = plain(dict(state=state, detail=detail, facts=facts, forecast=forecast(m, values, iso(e['asOf'])) if e['forecast'] else None))
        wanted = plain({k: e.get(k) for k in ('state', 'detail', 'facts', 'forecast')})
        if found != wanted: wrong += 1; print(n, e['name'], found, wanted, sep='\n  ')
    print(f'{n - wrong} of {n} examples agree'); return wrong

if __name__ == '__main__':
    import os, sys
    sys.exit(1 if examples(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'course-examples.json')) else 0)
