import Foundation
import Testing

@Suite("Exit codes") struct ExitCodeTests {
  static let cases: [([String], Int32)] = [
    (["report", "read", "sound-2023"], 0), (["report", "check", "sound-2023"], 0),
    (["report", "check", "contradictory-2023"], 1), (["report", "read", "contradictory-2023"], 0),
    (["report", "check", "contradictory-2023", "/nowhere"], 2), (["report", "read", "sound-2023", "/nowhere"], 2),
    (["report", "check", "--json", "contradictory-2023", "sound-2022"], 1),
    (["report", "check", "sound-2023", "--previous", "/nowhere"], 2),
    (["report", "compare", "sound-2022", "sound-2023"], 0),
    (["report", "compare", "sound-2022"], 64), (["report", "compare", "sound-2022", "/nowhere"], 2),
    (["report", "read"], 64),
    (["report", "read", "--colour", "sound-2023"], 64), (["report"], 0), (["reprot"], 64), (["report", "raed"], 64),
    (["report", "read", "-", "-"], 64), (["report", "table", "/nowhere"], 2),
    (["report", "table", "sound-2023", "/nowhere"], 0), (["report", "table", "-"], 64),
    (["report", "table", "--format", "xlsx", "sound-2023"], 64), (["report", "table", "--format", "pdf", "x"], 64),
    (["serve", "--port", "99999"], 64), (["serve", "--port", "x"], 64), (["--version"], 0), (["--help"], 0),
    (["completions", "bash"], 0), (["completions", "tcsh"], 64), (["doctor"], 0),
    (["calendar", "due", "--from", "2024-02-05", "--workdays", "20"], 0),
    (["calendar", "due", "--workdays", "20"], 64),
    (["calendar", "due", "--from", "2026-12-18", "--workdays", "20"], 0),
    (["calendar", "due", "--from", "2024-02-30", "--workdays", "20"], 64),
    (["calendar", "due", "--from", "2024-02-05", "--workdays", "0"], 64),
    (["calendar", "due", "--from", "2024-02-05", "--workdays", "2", "--days", "2"], 64),
    (["calendar", "due", "--from", "2024-02-05", "--days", "2", "--pause", "2024-02-07..2024-02-06"], 64),
    (["calendar", "due", "--from", "2024-02-05", "--days", "2", "--region", "45"], 64),
  ]

  @Test("The gravest of usage, unreadable, findings and success wins", arguments: cases)
  func codes(_ arguments: [String], _ code: Int32) throws {
    let outcome = try Command.run(
      arguments.map { $0.contains("-20") && !$0.hasPrefix("-") ? Command.report($0) : $0 })
    #expect(outcome.code == code, "\(outcome.error)")
  }
}
