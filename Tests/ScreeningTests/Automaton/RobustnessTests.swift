import Disclosure
import Screening
import TestSupport
import Testing

@Suite("Whatever a text is made of") struct RobustnessTests {
  private func hits(_ text: String, _ role: ScreeningText.Role = .paragraph) -> [ScreeningHit] {
    let pieces = [ScreeningText.Piece(ScreeningPlace("body"), role, text)]
    return Screener.shared.hits(in: ScreeningText(pieces), LabelledSet.context(.ordinary))
  }

  private func expectSlices(_ hits: [ScreeningHit], of text: String) {
    let bytes = Array(text.utf8)
    for hit in hits {
      let end = hit.start + hit.length
      #expect(hit.start >= 0 && end <= bytes.count)
      guard hit.start >= 0, end <= bytes.count else { continue }
      #expect(bytes[hit.start..<end].elementsEqual(hit.found.utf8))
      #expect(hit.start == bytes.count || bytes[hit.start] & 0xC0 != 0x80)
      #expect(end == bytes.count || bytes[end] & 0xC0 != 0x80)
    }
  }

  @Test("Any bytes are screened, and what is found is a slice between characters", arguments: 0..<40)
  func anyBytes(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let bytes = (0..<3000).map { _ in UInt8(random.number(0...255)) }
    let text = String(decoding: bytes, as: UTF8.self)
    for role in ScreeningText.Role.allCases { expectSlices(hits(text, role), of: text) }
  }

  @Test("Lines of the labelled set that are cut, joined and salted stay within their texts", arguments: 0..<40)
  func mutated(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let lines = try LabelledFiles.set().lines
    let salt = ["\u{200B}", "１", " ", "-", "★", "：", "X", "·", "@", "\u{E001}", "\u{A0}", "〔20", "《"]
    for _ in 0..<20 {
      var scalars = (0..<3).flatMap { _ in
        random.pick(lines).text.pieces.flatMap { Array($0.text.unicodeScalars) }
      }
      for _ in 0..<12 where !scalars.isEmpty {
        let place = random.number(0...scalars.count - 1)
        if random.chance(0.5) {
          scalars.remove(at: place)
        } else {
          scalars.insert(contentsOf: random.pick(salt).unicodeScalars, at: place)
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let text = String(view)
      expectSlices(hits(text, random.pick(ScreeningText.Role.allCases)), of: text)
    }
  }

  @Test(
    "Twenty thousand characters of one kind are no trap", .timeLimit(.minutes(5)),
    arguments: [
      "1", "13812345678 ", "110105-", "秘密", "★", "机密★", "患者", "低保户", "《", "(", "@", "a@a.", "、。", "1组", "村3组", "1室",
      "\u{200B}", "１", "公开", "京A1", "密级：", "[20", "月1", "姓名", "王二，",
    ])
  func pathological(_ unit: String) {
    let text = String(repeating: unit, count: 20_000 / unit.unicodeScalars.count)
    expectSlices(Array(hits(text).prefix(50)), of: text)
  }
}
