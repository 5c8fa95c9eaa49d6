import Testing

@testable import CLI

@Suite("The line of progress") struct ProgressTests {
  @Test("Rate and remaining time count this run only, the bar counts all")
  func line() {
    let progress = Progress(title: "汇总", total: 1_000, skipped: 400)
    let line = progress.line(done: 100, elapsed: .seconds(2))
    #expect(line == "汇总 ████████████░░░░░░░░░░░░ 500/1000  50%  50 份/秒  剩余 0:10")
  }

  @Test("Hours and slow rates are legible")
  func slow() {
    let progress = Progress(title: "汇总", total: 10_001, skipped: 0)
    #expect(progress.line(done: 1, elapsed: .seconds(2)).hasSuffix("0.5 份/秒  剩余 5:33:20"))
  }

  @Test("Nothing done yet and nothing to do divide by nothing")
  func edges() {
    #expect(Progress(title: "汇总", total: 0, skipped: 0).line(done: 0, elapsed: .zero).contains("0/0  100%"))
    #expect(Progress(title: "汇总", total: 5, skipped: 0).line(done: 0, elapsed: .zero).contains("0/5  0%"))
  }
}
