"""Counts advices once more, in the plainest way, and compares the counts with a report: SITUATIONS ADVICES FOLDER."""
import csv
import json
import re
import sys
from collections import Counter
from html.parser import HTMLParser

situations, advices, folder = sys.argv[1:]
NOT_TOLD, PRIVATE, OTHER = '未告知 · not told', '个人 · private lender', '其他 · other'
tables = {name: Counter() for name in ('risks', 'steps', 'findings', 'asks')}  # of rows by their hashes, which need less memory
debts, risks, conduct, findings, steps, steps_for, asks, first, waiting, named = (Counter() for _ in range(10))
advised = refused = 0


def agencies(situation):
    found = {}
    for debt in situation['debts']:
        if (debt.get('agency') or {}).get('name'):
            found[debt['id']] = debt['agency']['name']
    for contact in situation.get('contacts') or []:
        if contact.get('by') == 'agency' and contact.get('collector') and contact.get('debtId'):
            found.setdefault(contact['debtId'], contact['collector'])
    return found


with open(situations) as told, open(advices) as answers:
    for line, answer in zip(told, answers):
        advice = json.loads(answer)
        if 'error' in advice:
            refused += 1
            continue
        advised += 1
        with_agency = agencies(json.loads(line))
        of = {debt['id']: debt for debt in advice['debts']}

        def row(debt, *more):
            debt = of.get(debt, {})
            return hash((advice['id'], advice['asOf'], debt.get('id', ''), debt.get('creditor', ''), with_agency.get(debt.get('id'), ''),
                         debt.get('product', ''), debt.get('stage', '')) + tuple(str(one) for one in more))

        def creditor(debt):
            debt = of.get(debt, {})
            return PRIVATE if debt.get('product') == 'private-loan' else debt.get('creditor') or NOT_TOLD

        def kind(debt):
            return of[debt]['product'], of[debt].get('stage') or NOT_TOLD

        for name in {creditor(debt) for debt in of} | {with_agency.get(debt, NOT_TOLD) for debt in of}:
            named[name] += 1
        for debt in of:
            debts[kind(debt)] += 1
        for one in advice['risks']:
            risks[(one['channel'],) + kind(one['debtId']) + (one['level'],)] += 1
            tables['risks'][row(one['debtId'], one['channel'], one['level'], ' '.join(one['because']))] += 1
        for one in advice['findings']:
            findings[one['code']] += 1
            tables['findings'][row(one.get('debtId'), one['code'], len(one['contacts']), ' '.join(one['because']))] += 1
            if one['contacts']:
                conduct[creditor(one.get('debtId')), with_agency.get(one.get('debtId'), NOT_TOLD), one['code']] += 1
        for code, category, priority in {(one['code'], one['category'], one['priority']) for one in advice['steps']}:
            steps[code, category, priority] += 1
        for one in advice['steps']:
            steps_for[one['code']] += len(one['for'])
            for each in one['for']:
                tables['steps'][row(each.get('debtId'), one['code'], one['category'], one['priority'], each.get('by', ''),
                                    ' '.join(each['because']))] += 1
        seen = set()
        for turn, one in enumerate(advice['asks'], 1):
            for pointer in one['pointers']:
                member = re.sub(r'/\d+(?=/|$)', '/*', pointer)
                at = re.match(r'/debts/(\d+)', pointer)
                debt = advice['debts'][int(at[1])]['id'] if at else None
                tables['asks'][row(debt, turn, pointer, member, ' '.join(one['rules']))] += 1
                if member not in seen:
                    seen.add(member)
                    asks[member] += 1
                    first[member] += turn == 1
                    waiting[member] += len(one['rules'])

wrong = 0


def same(what, counted, told):
    global wrong
    differ = {key: (counted.get(key), told.get(key)) for key in counted.keys() | told.keys() if counted.get(key) != told.get(key)}
    wrong += len(differ)
    print(f'{what}: {len(counted)} kinds, {sum(one if isinstance(one, int) else one[0] for one in counted.values())} in all,',
          f'{len(differ)} differ', *list(differ.items())[:3])


class Page(HTMLParser):
    """The tables of a page, each under the heading before it."""

    def __init__(self):
        super().__init__()
        self.heading, self.tables, self.cell, self.text = '', {}, None, ''

    def handle_starttag(self, tag, attributes):
        if tag == 'tr':
            self.tables.setdefault(self.heading, []).append([])
        if tag in ('td', 'th', 'h2'):
            self.text = ''

    def handle_data(self, data):
        self.text += data

    def handle_endtag(self, tag):
        if tag == 'h2':
            self.heading = self.text.strip()
        if tag in ('td', 'th'):
            self.tables[self.heading][-1].append(self.text.strip())

    def rows(self, begin):
        return [row for heading, rows in self.tables.items() if heading.startswith(begin) for row in rows[1:]]


def number(text):
    return int(text.replace(',', ''))


for name, counted in tables.items():
    with open(f'{folder}/{name}.csv', newline='') as file:
        rows = csv.reader(file)
        heads = next(rows)
        drop = [heads.index(head) for head in ('weight', 'sources') if head in heads]  # not in the advice
        same(name, counted, Counter(hash(tuple(cell for i, cell in enumerate(row) if i not in drop)) for row in rows))

page = Page()
page.feed(open(f'{folder}/report.html', encoding='utf-8').read())
levels = ('none', 'low', 'medium', 'high', 'occurred')
for channel in ('agency', 'legal', 'credit-record', 'assignment'):
    expected = {debt: (count,) + tuple(risks[(channel,) + debt + (level,)] for level in levels) for debt, count in debts.items()}
    expected = {debt: row + (row[0] - sum(row[1:]),) for debt, row in expected.items()}
    shown = {tuple(row[:2]): tuple(number(cell) for cell in row[2:]) for row in page.rows(f'风险 · Risk: {channel}，')}
    same(f'page, risk {channel}', expected, shown)
shown = Counter()
for row in page.rows('联系中'):
    shown[row[0], row[1], row[2]] += number(row[4])
expected = Counter()
for (one, agency, code), count in conduct.items():
    expected[tuple(name if name in (NOT_TOLD, PRIVATE) or named[name] >= 5 else OTHER for name in (one, agency)) + (code,)] += count
same('page, conduct', expected, shown)
shown = Counter()
for row in page.rows('全部发现'):
    shown[row[0]] += number(row[3])
same('page, findings', findings, shown)
same('page, asks', {key: (asks[key], first[key], waiting[key]) for key in asks},
     {row[0]: tuple(number(cell) for cell in row[1:]) for row in page.rows('最缺')})
same('page, steps', {(code, category, str(priority)): (count, steps_for[code]) for (code, category, priority), count in steps.items()},
     {tuple(row[:3]): tuple(number(cell) for cell in row[3:]) for row in page.rows('建议的步骤')})
print(f'{advised} advised, {refused} refused, {wrong} counts differ')
sys.exit(1 if wrong else 0)
