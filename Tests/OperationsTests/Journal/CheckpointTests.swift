import Cryptography
import Disclosure
import Foundation
import Persistence
import TestSupport
import Testing

@testable import Operations

@Suite("Checkpoints of the journal") struct CheckpointTests {
  let key = Ed25519.PrivateKey.generate()
  let file = CheckpointFile(
    path: FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path)

  private func taken(_ engine: TestDatabase) async throws -> EvidenceOffice {
    let office = try await EvidenceOffice(engine)
    let checkpoints = Checkpoints(desk: office.desk, file: file, key: key)
    for line in 1...3 {
      #expect(try await checkpoints.take(at: office.test.clock.now, as: EvidenceOffice.system) == line)
      office.test.clock.advance(seconds: 86_400)
    }
    return office
  }

  @Test("Each day adds a line that the journal knows of and that agrees with it", arguments: TestDatabase.all)
  func takes(_ engine: TestDatabase) async throws {
    let office = try await taken(engine)
    let check = try file.examine(trusting: [key.publicKey])
    #expect(check.report.isSound)
    let report = try await office.desk.answer(
      ChainExamination(chain: 0, signed: check.signed), as: EvidenceOffice.system)
    #expect((report.isSound, report.events, report.checkpoints) == (true, 3, 2))
    let events = try await office.dump("SELECT subject_id FROM journal_event WHERE kind = 'journal.checkpointed'")
    #expect(events.split(separator: "\n").count == 3)
  }

  @Test("A changed, removed or foreign line of the file is found")
  func tampered() async throws {
    _ = try await taken(.sqlite)
    let lines = try String(contentsOfFile: file.path, encoding: .utf8).split(separator: "\n").map(String.init)
    let foreign = Checkpoint(
      line: 4, previous: "", at: TestClock.morning, heads: []
    ).signed(by: .generate())
    for (lines, fault) in [
      (
        [lines[0].replacing("\\\"line\\\":1", with: "\\\"line\\\":2"), lines[1], lines[2]],
        JournalDefect.Fault.badSignature
      ),
      ([lines[0], lines[2]], .brokenCheckpoints), ([lines[1], lines[0], lines[2]], .brokenCheckpoints),
      (lines + [foreign], .badSignature), (lines + ["x"], .unreadable),
    ] {
      try (lines.joined(separator: "\n") + "\n").write(toFile: file.path, atomically: true, encoding: .utf8)
      #expect(try file.examine(trusting: [key.publicKey]).report.defects.first?.fault == fault)
    }
    #expect(throws: CheckpointFile.Fault.unreadableEnd) {
      try file.append([], at: TestClock.morning, key: key)
    }
  }

  @Test("A file that was cut off, or made anew, contradicts the journal", arguments: TestDatabase.all)
  func cutOff(_ engine: TestDatabase) async throws {
    let office = try await taken(engine)
    let lines = try String(contentsOfFile: file.path, encoding: .utf8).split(separator: "\n").map(String.init)
    func compared(_ lines: [String]) async throws -> [JournalDefect] {
      try lines.map { $0 + "\n" }.joined().write(toFile: file.path, atomically: true, encoding: .utf8)
      let check = try file.examine(trusting: [key.publicKey])
      #expect(check.report.isSound)
      return try await office.desk.answer(CheckpointExamination(check), as: EvidenceOffice.system).defects
    }
    #expect(try await compared(lines) == [])
    #expect(
      try await compared(Array(lines.prefix(2)))
        == [JournalDefect(.checkpoint(line: 3), .cutOff(from: 3, through: 3))])
    #expect(try await compared([]) == [JournalDefect(.checkpoint(line: 1), .cutOff(from: 1, through: 3))])
    let anew = Checkpoint(line: 1, previous: "", at: TestClock.morning, heads: []).signed(by: key)
    #expect(
      try await compared([anew]) == [
        JournalDefect(.checkpoint(line: 1), .changed),
        JournalDefect(.checkpoint(line: 2), .cutOff(from: 2, through: 3)),
      ])
    // A line that was signed a moment before the process ended has no event yet.
    let after = Checkpoint(
      line: 4, previous: try #require(SignedCheckpoint(line: lines[2])).checkpoint.hash,
      at: office.test.clock.now, heads: [])
    #expect(try await compared(lines + [after.signed(by: key)]) == [])
  }

  @Test("A file that cannot be opened is told")
  func missing() {
    #expect(throws: CheckpointFile.Fault.self) { try file.examine(trusting: []) }
    let folder = CheckpointFile(path: "/proc/none/journal.checkpoints")
    #expect(throws: CheckpointFile.Fault.self) { try folder.append([], at: TestClock.morning, key: key) }
  }
}
