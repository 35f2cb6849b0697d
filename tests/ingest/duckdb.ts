/** DuckDB as an analyst uses it. */
import {DuckDBInstance} from '@duckdb/node-api';
import type {Cell} from '../../pipeline/publish/tables.ts';

/** The rows of a query: decimals and dates as strings, integers as numbers. @throws what DuckDB has against it */
export async function query(sql: string): Promise<Readonly<Record<string, Cell>>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, Cell>[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
