import CivilTime
import Disclosure
import Documents

/// Letters that the tests set.
enum SheetSamples {
  static let day = CivilDate(dayNumber: 20_532)

  /// The sheet of a signed letter with a value for every field.
  static func sheet(
    _ kind: LetterKind, content: String = "2025年度道路工程的招标文件", enclosures: [String] = [],
    signature: LetterSheet.Signature = .seal(nil)
  ) throws -> LetterSheet {
    guard let template = LetterTemplates.shipped.template(kind, on: day) else { throw Absent() }
    var values = Dictionary(uniqueKeysWithValues: LetterField.allCases.map { ($0, $0.label) })
    values[.requestedContent] = content
    values[.addressee] = "王堃喆犇先生"
    let draft = LetterDraft(
      template: template, values: values,
      remedies: kind.carriesRemedies ? ["如对本答复不服，可以依法申请行政复议。"] : [], enclosures: enclosures)
    let letter = try FrozenLetter(
      draft, organName: "示例县人民政府办公室", number: "示公复〔2026〕12号", signedOn: day
    ) { _ in "00" }
    return LetterSheet(letter, signature: signature)
  }

  /// A red square of some dots as PNG, stored without compression.
  static let seal: [UInt8] = {
    let side = 8
    let rows = (0..<side).flatMap { _ in
      [UInt8(0)] + Array(repeating: [230, 30, 30, 255] as [UInt8], count: side).joined()
    }
    var adler: (UInt32, UInt32) = (1, 0)
    for byte in rows {
      adler.0 = (adler.0 + UInt32(byte)) % 65_521
      adler.1 = (adler.1 + adler.0) % 65_521
    }
    let length = UInt16(rows.count)
    let stored: [UInt8] = [1, UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
    let data = [0x78, 0x01] + stored + rows + big(adler.1 << 16 | adler.0)
    let head = big(UInt32(side)) + big(UInt32(side)) + [8, 6, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head) + chunk("IDAT", data)
      + chunk("IEND", [])
  }()

  private static func big(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(number >> (24 - 8 * $0) & 255) } }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    var sum: UInt32 = ~0
    for byte in body {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return big(UInt32(data.count)) + body + big(~sum)
  }

  struct Absent: Error {}
}
