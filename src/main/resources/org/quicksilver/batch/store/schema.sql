-- What a run stages and what the registry keeps. Every statement runs on H2 and on PostgreSQL; qs_bytes is BLOB there, BYTEA here.
CREATE TABLE IF NOT EXISTS qs_run (
  run_no INT NOT NULL PRIMARY KEY,
  run_id VARCHAR(40) NOT NULL UNIQUE,
  status VARCHAR(16) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  code_version VARCHAR(80) NOT NULL,
  started_at VARCHAR(30) NOT NULL,
  finished_at VARCHAR(30) NOT NULL,
  based_on VARCHAR(40) NOT NULL,
  published_no INT NOT NULL,
  facts qs_bytes NOT NULL
);
CREATE TABLE IF NOT EXISTS qs_content (
  sha256 VARCHAR(64) NOT NULL PRIMARY KEY,
  content qs_bytes NOT NULL
);
CREATE TABLE IF NOT EXISTS qs_frozen (
  run_no INT NOT NULL,
  name VARCHAR(400) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  PRIMARY KEY (run_no, name)
);
CREATE TABLE IF NOT EXISTS qs_file (
  run_no INT NOT NULL,
  file_no INT NOT NULL,
  payload qs_bytes NOT NULL,
  PRIMARY KEY (run_no, file_no)
);
CREATE TABLE IF NOT EXISTS qs_table (
  run_no INT NOT NULL,
  table_no INT NOT NULL,
  rows_read BIGINT NOT NULL,
  blank BIGINT NOT NULL,
  PRIMARY KEY (run_no, table_no)
);
CREATE TABLE IF NOT EXISTS qs_row (
  row_key BIGINT NOT NULL PRIMARY KEY,
  record_id VARCHAR(20) NOT NULL,
  disposition SMALLINT NOT NULL,
  table_no INT NOT NULL,
  row_no INT NOT NULL,
  payload qs_bytes NOT NULL
);
CREATE TABLE IF NOT EXISTS qs_block (
  run_no INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  block_no INT NOT NULL,
  payload qs_bytes NOT NULL,
  PRIMARY KEY (run_no, kind, block_no)
);
CREATE TABLE IF NOT EXISTS qs_entity (
  entity_key BIGINT NOT NULL PRIMARY KEY,
  payload qs_bytes NOT NULL
);
CREATE TABLE IF NOT EXISTS qs_judgement (
  decision_id VARCHAR(80) NOT NULL PRIMARY KEY,
  payload qs_bytes NOT NULL
)
