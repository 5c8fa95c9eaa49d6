import Testing

@Suite("Small files") struct SizeTests {
  @Test("No source is longer than 250 lines")
  func longest() throws {
    for path in Project.files("Sources", ending: "swift") + Project.files("Benchmarks", ending: "swift") {
      let lines = try Project.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 250, "\(path) has \(lines) lines")
    }
  }

  @Test("No source names a folder of one machine")
  func noPaths() throws {
    for path in Project.files("Sources", ending: "swift") + Project.files("docs", ending: "md") {
      let text = try Project.text(path)
      for folder in ["/home/", "/Users/", "/root/", "/work/"] { #expect(!text.contains(folder), "\(path)") }
    }
  }
}
