import Testing

@testable import Reading

@Suite("Parting digits that run together") struct RunSplitterTests {
  /// The readings of digits as a row of table 3.
  func readings(_ tokens: String..., blanks: Bool = false) -> RowReadings {
    RunSplitter(
      tokens: tokens.map { Array($0.utf8) }, columns: 7, sums: [0..<7], splits: true, allowsBlanks: blanks
    ).readings()
  }

  @Test(
    "Only one reading adds up",
    arguments: [
      ("640020470", [64, 0, 0, 2, 0, 4, 70]),
      ("270020130", [27, 0, 0, 2, 0, 1, 30]),
      ("220000325", [22, 0, 0, 0, 0, 3, 25]),
      ("70530050713", [705, 3, 0, 0, 5, 0, 713]),
      ("0000000", [0, 0, 0, 0, 0, 0, 0]),
    ])
  func findsTheOnlyReading(digits: String, expected: [Int]) {
    let found = readings(digits)
    #expect(found.readings.map(\.values).contains(expected))
    #expect(!found.contradictsEquations)
    for reading in found.readings { #expect(reading.values.dropLast().reduce(0, +) == reading.values.last) }
  }

  @Test("Seven digits for seven cells need no equation") func sevenDigitsAreSevenCells() {
    let found = readings("1000001")
    #expect(found.countBeforeEquations == 1)
    #expect(!found.usedEquations)
  }

  @Test("A run that needs its sum says so") func noticesTheUseOfEquations() {
    #expect(readings("640020470").usedEquations)
  }

  @Test("Spaces inside a run are borders between cells") func obeysSpaces() {
    let found = readings("23", "0", "00", "0", "023")
    #expect(found.readings.map(\.values) == [[23, 0, 0, 0, 0, 0, 23]])
  }

  @Test("A row whose sum is wrong keeps all its readings") func keepsReadingsOfAWrongRow() {
    let found = readings("640020471")
    #expect(found.contradictsEquations)
    #expect(found.readings.map(\.values).contains([64, 0, 0, 2, 0, 4, 71]))
  }

  @Test("Blanks that vanished are placed by the sum") func placesBlanks() {
    let found = RunSplitter(
      tokens: ["821", "35", "2", "1", "859"].map { Array($0.utf8) }, columns: 7, sums: [0..<7], splits: false,
      allowsBlanks: true
    ).readings()
    #expect(found.readings.allSatisfy { $0.values[6] == 859 })
    #expect(found.readings.count == 15)
  }

  @Test("Fifteen numbers in three groups") func readsTheRemedies() {
    let found = RunSplitter(
      tokens: [Array("10203120001200000".utf8)], columns: 15, sums: [0..<5, 5..<10, 10..<15], splits: true,
      allowsBlanks: false
    ).readings()
    #expect(found.readings.map(\.values) == [[1, 0, 2, 0, 3, 12, 0, 0, 0, 12, 0, 0, 0, 0, 0]])
  }

  @Test("A search that takes too long is given up honestly") func givesUp() {
    let found = RunSplitter(
      tokens: [Array(repeating: UInt8(ascii: "1"), count: 400)], columns: 15, sums: [0..<5, 5..<10, 10..<15],
      splits: true, allowsBlanks: true
    ).readings()
    #expect(found.isTruncated)
  }
}
