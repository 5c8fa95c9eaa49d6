import Disclosure
import Reading
import TestSupport
import Testing

/// A bounded smoke of `Benchmarks fuzz`, which runs a hundred thousand inputs.
@Suite("Damaged files") struct FuzzTests {
  @Test("A damaged file is read or refused, and never hangs", arguments: 0..<4)
  func endures(part: Int) {
    let fuzzer = InputFuzzer(seed: 81, reportsPerLayout: 1)
    for index in part * 100..<(part + 1) * 100 {
      let input = fuzzer.input(index)
      let spent = ProcessorTime.spent {
        guard let report = try? ReportReader().read(input.bytes, name: input.name) else { return }
        let checked = ReportChecker().check(report)
        #expect(checked.findings.allSatisfy { !$0.message.isEmpty })
      }
      #expect(spent < .seconds(60), "input \(index)")
    }
  }
}
