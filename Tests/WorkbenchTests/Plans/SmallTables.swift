/// What may be read from end to end on the way of a request, each with its reason; every other table grows with the
/// work of the office.
enum SmallTables {
  /// Tables that stay small however long the office works.
  static let reasons = [
    "organ": "an installation has a thousand organs at most",
    "organ_ancestor": "a few lines for each organ",
    "role": "some dozens",
    "role_capability": "some dozens for each role",
    "capability": "fixed by the program",
    "setting": "some dozens for each organ that sets any",
    "calendar_year": "one line for each year and region",
    "calendar_day": "some dozens for each year and region",
    "retention_rule": "one for each kind of record",
    "account_rules": "one line",
    "id_block": "one line",
    "approval_chain": "a few for each organ",
    "approval_chain_level": "a few for each chain",
    "matter_tally": "a few lines for each organ",
    "journal_head": "one for each organ",
    "screening_level": "one for each rule whose weight an office has changed",
    "screening_table": "the versions of ten tables",
  ]

  /// Indexes that hold only what is unfinished: to walk one is to read what waits.
  static let unfinished = [
    "matter_unfinished_due": "matters that are worked on",
    "matter_provisional": "matters whose due date lies beyond the loaded years",
    "job_ready": "jobs that wait", "job_leased": "jobs that are under way", "job_failed": "jobs that failed",
    "attachment_waiting": "files that wait for the scan",
    "approval_waiting_pkey": "approvals that wait",
    "remedy_pending": "remedies that are not decided",
    "request_candidate": "requests whose publication is suggested and not decided",
    "notification_unread": "notices that nobody has read",
  ]

  /// Statements of the nightly works and of commands, which read a whole table because that is what they are for; by
  /// a part of their text.
  static let thorough = [
    "count(DISTINCT person_id) AS n FROM role_grant": "the page of roles tells how many have each; one line a grant",
    "h.name AS home, p.duty_class": "the table of who may do what, which is asked for as a whole",
  ]
}
