import CivilTime
import Disclosure
import TestSupport
import Testing

@testable import Persistence

@Suite("Examining the journal") struct JournalVerificationTests {
  @Test("A journal as it was written is sound", arguments: TestDatabase.all)
  func sound(_ engine: TestDatabase) async throws {
    let database = try await JournalFixture.database(engine)
    let report = try await JournalFixture.report(database, signed: try await JournalFixture.signed(database))
    #expect(report.defects == [])
    #expect((report.chains, report.events, report.checkpoints) == (3, 11, 3))
  }

  struct Tampering: CustomTestStringConvertible {
    var testDescription: String
    var statements: String
    var place: JournalDefect.Place
    var fault: JournalDefect.Fault
  }

  private static func column(_ name: String, _ value: String) -> Tampering {
    Tampering(
      testDescription: name,
      statements: "UPDATE journal_event SET \(name) = \(value) WHERE chain = 5 AND sequence = 4;",
      place: .event(chain: 5, sequence: 4), fault: .column(name))
  }

  static let tamperings =
    [
      Tampering(
        testDescription: "one byte of a text",
        statements: "UPDATE journal_event SET body = replace(body, 'job', 'jab') WHERE chain = 5 AND sequence = 3;",
        place: .event(chain: 5, sequence: 3), fault: .changed),
      Tampering(
        testDescription: "a hash",
        statements: "UPDATE journal_event SET hash = replace(hash, 'a', 'b') || 'x' WHERE chain = 5 AND sequence = 3;",
        place: .event(chain: 5, sequence: 3), fault: .changed),
      Tampering(
        testDescription: "a missing event", statements: "DELETE FROM journal_event WHERE chain = 5 AND sequence = 3;",
        place: .event(chain: 5, sequence: 4), fault: .missing(from: 3, through: 3)),
      Tampering(
        testDescription: "swapped events",
        statements: """
          UPDATE journal_event SET sequence = 99 WHERE chain = 5 AND sequence = 3;
          UPDATE journal_event SET sequence = 3 WHERE chain = 5 AND sequence = 4;
          UPDATE journal_event SET sequence = 4 WHERE chain = 5 AND sequence = 99;
          """, place: .event(chain: 5, sequence: 3), fault: .unchained),
      Tampering(
        testDescription: "a doubled event",
        statements: """
          INSERT INTO journal_event (chain, sequence, at, kind, actor_id, subject_kind, subject_id, body, hash)
          SELECT chain, 7, at, kind, actor_id, subject_kind, subject_id, body, hash
            FROM journal_event WHERE chain = 5 AND sequence = 6;
          UPDATE journal_head SET sequence = 7 WHERE chain = 5;
          """, place: .event(chain: 5, sequence: 7), fault: .unchained),
      Tampering(
        testDescription: "a cut-off tail", statements: "DELETE FROM journal_event WHERE chain = 5 AND sequence > 4;",
        place: .head(chain: 5), fault: .cutOff(from: 5, through: 6)),
      Tampering(
        testDescription: "another end", statements: "UPDATE journal_head SET hash = 'x' WHERE chain = 5;",
        place: .head(chain: 5), fault: .wrongHead),
      Tampering(
        testDescription: "no end", statements: "DELETE FROM journal_head WHERE chain = 5;", place: .head(chain: 5),
        fault: .wrongHead),
    ] + [
      column("at", "'2026-03-16T01:00:05.000Z'"), column("kind", "'organ.created'"), column("actor_id", "41"),
      column("subject_kind", "'person'"), column("subject_id", "9"), column("actor_id", "NULL"),
    ]

  @Test("What was tampered with is found and named", arguments: TestDatabase.all, tamperings)
  func tampered(_ engine: TestDatabase, _ tampering: Tampering) async throws {
    let database = try await JournalFixture.database(engine)
    try await JournalFixture.tamper(database, tampering.statements)
    let report = try await JournalFixture.report(database)
    #expect(report.defects.first == JournalDefect(tampering.place, tampering.fault))
    // One change of one event is told once; its neighbours are not blamed.
    if tampering.fault == .changed { #expect(report.defectCount == 1) }
    #expect(report.defects.allSatisfy { $0.arguments["chain"] == "5" })
  }

  @Test("A tail that was cut off with its end shows only against what was signed", arguments: TestDatabase.all)
  func cutOff(_ engine: TestDatabase) async throws {
    let database = try await JournalFixture.database(engine)
    let signed = try await JournalFixture.signed(database)
    try await JournalFixture.tamper(
      database,
      """
      DELETE FROM journal_event WHERE chain = 5 AND sequence > 4;
      UPDATE journal_head SET sequence = 4, hash = (SELECT hash FROM journal_event WHERE chain = 5 AND sequence = 4)
       WHERE chain = 5;
      DELETE FROM journal_event WHERE chain = 6;
      DELETE FROM journal_head WHERE chain = 6;
      """)
    #expect(try await JournalFixture.report(database).isSound)
    #expect(
      try await JournalFixture.report(database, signed: signed).defects == [
        JournalDefect(.head(chain: 5), .cutOff(from: 5, through: 6)),
        JournalDefect(.head(chain: 6), .cutOff(from: 1, through: 3)),
      ])
  }

  @Test("A chain that was written anew shows only against what was signed", arguments: TestDatabase.all)
  func rewritten(_ engine: TestDatabase) async throws {
    let database = try await JournalFixture.database(engine)
    let signed = try await JournalFixture.signed(database)
    try await JournalFixture.tamper(
      database, "DELETE FROM journal_event WHERE chain = 5; DELETE FROM journal_head WHERE chain = 5;")
    try await database.write { connection in
      for number in 11...17 { try JournalFixture.append([JournalFixture.event(number, organ: 5)], to: connection) }
    }
    #expect(try await JournalFixture.report(database).isSound)
    #expect(
      try await JournalFixture.report(database, signed: signed).defects == [
        JournalDefect(.event(chain: 5, sequence: 6), .unsigned(at: JournalFixture.start))
      ])
  }

  @Test("Each byte of a text counts, whichever is changed")
  func everyByte() throws {
    let rows = (1...3).reduce(into: [JournalRow]()) { rows, number in
      let body = JournalBody(
        chain: 5, sequence: Int64(number), previous: rows.last?.hash ?? "",
        event: JournalFixture.event(number, organ: 5))
      rows.append(JournalRow(text: String(decoding: body.bytes, as: UTF8.self), hash: ""))
      rows[number - 1].hash = rows[number - 1].computedHash
    }
    let text = Array(rows[1].text.utf8)
    for place in text.indices {
      var bytes = text
      bytes[place] = bytes[place] == 0x30 ? 0x31 : 0x30
      var check = ChainCheck(chain: 5, signed: [])
      check.take(rows[0])
      check.take(JournalRow(text: String(decoding: bytes, as: UTF8.self), hash: rows[1].hash))
      check.take(rows[2])
      #expect(check.report.defects.first?.fault == .changed, "byte \(place)")
    }
  }
}
