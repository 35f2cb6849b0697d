/** What `--help` and `--version` print. */
import {readFileSync} from 'node:fs';

const exitCodes = `Exit codes: 0 done, 1 refused or differs, 2 usage, 3 busy, 70 a bug of ours.
`;

const runExitCodes = `Exit codes: 0 published, or nothing to publish; with --exit-code 0 published, 4 nothing to publish;
            1 refused, 2 usage, 3 busy, 70 a bug of ours.
`;

const overview = `Reads Chinese official articles and publishes every figure that they state as open data.

Usage: figures VERB [options], which in a clone is: npm run figures -- VERB [options]

  run       read raw/, publish a new version to output/ if anything changed
  extract   print the figures of any text as NDJSON; writes no file
  check     is output/ what raw/ gives, and is every published file intact?
  diff      what appeared, changed and vanished between two versions, by indicator
  verify    do published versions hold: checksums, chain, rows, links, history, spans?
  history   did any commit touch a version that was there already?
  explain   show one figure: its sentence, and the rule behind each field
  add       make an article of raw/ from a text
  review    go through an article's figures: confirm, correct or reject them

  --help      this, or after a verb: all about it
  --version   the version of the program

Begin with: figures run
            figures explain raw/binzhou-sti-2022/article.txt:35

From a text of your own to a release: figures add, figures review, figures run.

${exitCodes}`;

const verbs: Readonly<Record<string, string>> = {
  run: `Reads every article of raw/ and publishes the figures as a new version, if anything changed.

Usage: figures run [--raw DIR] [--output DIR] [--dry-run] [--withdraw] [--exit-code]
                   [--until STAGE | --from STAGE [FILE|-]]

  --raw DIR       one folder an article, with article.txt and source.json [raw]
  --output DIR    where versions are published [output]
  --dry-run       say what would be published and why; change nothing
  --withdraw      observations may be withdrawn; without it that is refused, and they are listed
  --exit-code     exit with 4 when there is nothing to publish
  --until STAGE   stop there and print what it made, one document a line:
                  read, extract, normalise, link, review or validate
  --from STAGE    begin there, with what the stage before printed:
                  extract, normalise, link, review, validate or release

An article is named by its folder, of a–z, 0–9 and -. Whatever is wrong with one is told with file, line
and column, and then nothing is published. With nothing changed, nothing is published either. The version
computes itself: MAJOR when a file, a column or a closed code changed, MINOR when rows came or went, PATCH
when cells or descriptions were revised.

Examples:
  figures run
  figures run --raw articles --output site/data
  figures run --dry-run --exit-code && echo "there is something to publish"
  figures run --until extract | less                      look at any step
  figures run --until review > articles.ndjson            save it …
  figures run --from validate articles.ndjson             … and go on: the same bytes as in one go

${runExitCodes}`,
  extract: `Prints the figures of texts as NDJSON: one observation a line, the columns of observations.csv in their order.
A filter: nothing else goes to standard output, no file is written.

Usage: figures extract FILE… | - [--published DATE] [--area CODE] [--id ID]

  FILE…              texts in UTF-8, GB18030, or UTF-16 with a byte-order mark; - is standard input
  --published DATE   when the text was published, as far as known: 2023, 2023-10, 2023-10-10.
                     今年 and 上年同期 count from it; without it, from the year that the text speaks of
  --area CODE        the area that it speaks for, GB/T 2260: 371600
  --id ID            its id; else the file's name where that is one, else twelve digits of its SHA-256

Examples:
  figures extract report.txt --published 2023-10-10 --area 450000
  curl -s https://example.org/report.html | figures extract - --id report
  figures extract texts/*.txt | jq -r '[.indicator, .value, .unit] | @tsv'

A text that cannot be read is told on standard error, the others still come out.
${exitCodes}`,
  check: `Says whether output/ is what raw/ gives, and whether every published file matches its checksum.

Usage: figures check [--raw DIR] [--output DIR]

  --raw DIR      the articles [raw]
  --output DIR   the published versions [output]

Example, in continuous integration:
  figures check || echo "run: figures run"

${exitCodes}`,
  diff: `Says what became of the figures between two versions, by indicator: what appeared, changed and vanished.

Usage: figures diff A B [--output DIR]

  A, B           versions, as 1.0.0 or v1.0.0, or latest
  --output DIR   the published versions [output]

Example:
  figures diff 1.0.0 latest

${exitCodes}`,
  verify: `Says whether published versions hold: every file has its checksum, each manifest names the version before,
rows follow their schemas, ids and codes that they point to are there, the changes applied to the version
before give this one byte for byte, and every figure stands in its text where the row says.

Usage: figures verify [VERSION] [--raw DIR] [--output DIR]

  VERSION        one version, as 1.0.0, or latest; all of them without it
  --raw DIR      the articles [raw]
  --output DIR   the published versions [output]

Example:
  figures verify latest

${exitCodes}`,
  history: `Says whether any commit, merges included, modified, deleted or added a file in a version that was there already.

Usage: figures history [--output DIR]

  --output DIR   the published versions, in a clone with all its commits [output]

Example, in continuous integration:
  npm run check:history

${exitCodes}`,
  explain: `Shows figures as they stand in the text, with the rule that decided each field and the names that lost.

Usage: figures explain OBSERVATION_ID | FILE:LINE [--raw DIR] [--published DATE] [--area CODE]

  OBSERVATION_ID     as published: binzhou-sti-2022#char=703; its text is looked up in raw/
  FILE:LINE          every numeral of that line of any text
  --raw DIR          the articles [raw]
  --published DATE   for a text without source.json, as in extract
  --area CODE        the same

A figure is explained as the rules read it; what editors decided about it in review.csv stands below.

Examples:
  figures explain 'binzhou-sti-2022#char=703'
  figures explain raw/binzhou-sti-2022/article.txt:53
  figures explain report.txt:12 --published 2023-10-10

${exitCodes}`,
  add: `Makes an article of raw/ from a text: raw/<id>/article.txt, byte for byte, and source.json with what you tell.

Usage: figures add FILE | - --title TEXT --publisher TEXT [options]

  FILE               a text in UTF-8, GB18030, or UTF-16 with a byte-order mark; - is standard input
  --title TEXT       the article's title, as printed
  --publisher TEXT   who published it
  --rights TEXT      who holds the rights in the text, and on what terms it is used here;
                     no article is published without
  --published DATE   when, as far as known: 2023, 2023-10, 2023-10-10. 今年 and 上年同期 count from it
  --area AREA        the area that it speaks for, by code or name: 371600, 滨州市
  --author NAME      again for each author
  --url URL          where it was published
  --replaces ID      the article that this one corrects or takes the place of
  --id ID            its id, 1 to 80 of a–z, 0–9 and -, for good; else area and year are proposed: binzhou-2023
  --raw DIR          the articles [raw]

What you leave out is null in source.json and can be written there later. The text is never edited.

Example:
  figures add report.txt --title 2023年政府工作报告 --publisher 滨州市人民政府 --area 滨州市 --published 2023-01-15 \\
    --rights 'Public document; 政府公开文件'
  figures review binzhou-2023
  figures run

${exitCodes}`,
  review: `Shows the figures of an article one after the other, the doubtful first, each in its sentence, and asks about them.
What you decide goes to raw/<id>/review.csv, line by line as you answer, and into the next release.

Usage: figures review ARTICLE | OBSERVATION_ID [--list] [--all] [--reviewer NAME] [--raw DIR]

  ARTICLE           its id, that is the name of its folder in raw/
  OBSERVATION_ID    one figure of it: binzhou-sti-2022#char=703
  --list            only print the figures, ask nothing
  --all             also those that were reviewed before
  --reviewer NAME   who reviews; asked for otherwise
  --raw DIR         the articles [raw]

Answers, each with a reason:
  c                 confirm: the row is right as it stands
  FIELD=VALUE       correct: unit=CNY, or several: unit=CNY; time_period=2022-09. FIELD= empties a field
  r                 reject: the numeral is no figure
  Enter, q, ?       skip, quit, and help with all fields of the row

Fields that follow from a corrected one follow it: value_min from value, period_start from time_period, indicator_code
from indicator. A decision that breaks the schema or a law between fields is told and not written.

review.csv can be written by hand or in a spreadsheet as well; its columns, in any order:
  action            confirm, correct, reject, or add for a figure that was missed
  observation_id    which figure; for add, span instead: char=START,END in characters of the text from 0
  field             which column is confirmed, corrected or given; empty for the whole row
  was               what the pipeline reads now. When it reads something else one day, the line is refused
  value             what is right
  reviewer, date, reason
An added figure has a line for each field that its print does not tell; one with its indicator is often enough:
  add,,"char=120,125",indicator,,参会企业,李编辑,2026-01-31,漏读

Examples:
  figures review binzhou-sti-2022
  figures review binzhou-sti-2022 --list | less
  printf 'c\\n\\nq\\n' | figures review binzhou-sti-2022 --reviewer 李编辑      confirm the first, with the usual reason

${exitCodes}`,
};

/** Help for a verb, or the overview where `verb` is none. */
export function help(verb: string | undefined): string {
  return verbs[verb ?? ''] ?? overview;
}

/** The version of the program: that of the package. */
export function version(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}
