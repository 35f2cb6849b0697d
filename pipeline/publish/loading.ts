/** How a release is loaded with the right types: snippets for the README of a release and for that of the repository. */

/**
 * Markdown with a snippet each for Python, R, SQL and JavaScript, all of which tests run as they stand.
 *
 * @param folder where the files lie, seen from the reader: `output/latest/`, or nothing for where they are
 */
export const loading = (folder: string): string => `\`\`\`python
from collections import defaultdict
from decimal import Decimal
import pandas as pd

integers = ['unit_mult', 'decimals', 'numeral_start', 'char_start', 'char_end', 'line']
types = defaultdict(lambda: 'string', cumulative='boolean', **dict.fromkeys(integers, 'Int64'))
exact = lambda cell: Decimal(cell) if cell else None
figures = pd.read_csv(
    '${folder}observations.csv', dtype=types, keep_default_na=False, na_values=[''],
    converters=dict.fromkeys(['value', 'value_min', 'value_max'], exact), parse_dates=['period_start', 'period_end'])
levels = figures[(figures.measure == 'level') & (figures.status == 'actual') & (figures.bound == 'exact')]
total = sum(levels.value[levels.unit == 'CNY'])
\`\`\`

\`\`\`r
figures <- read.csv("${folder}observations.csv", colClasses = "character", na.strings = "", encoding = "UTF-8")
integers <- c("unit_mult", "decimals", "numeral_start", "char_start", "char_end", "line")
figures[integers] <- lapply(figures[integers], as.integer)
figures[c("period_start", "period_end")] <- lapply(figures[c("period_start", "period_end")], as.Date)
figures$cumulative <- figures$cumulative == "true"
figures$number <- as.numeric(figures$value)  # some 15 digits; \`value\` keeps them all
\`\`\`

\`\`\`sql
-- DuckDB: the Parquet file has the types, DECIMAL(38,9) for values
SELECT indicator, time_period, value, unit
FROM '${folder}observations.parquet'
WHERE measure = 'level' AND doubt IS NULL;
\`\`\`

\`\`\`js
import figures from './${folder}observations.json' with {type: 'json'}; // decimals are strings
const ranks = figures.filter(({measure}) => measure === 'rank');
\`\`\`
`;
