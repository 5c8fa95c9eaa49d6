/// Damages renderings of reports the way disks, networks and malice do; the same seed damages in the same way.
public struct InputFuzzer: Sendable {
  /// A damaged file.
  public struct Input: Sendable {
    /// Its bytes.
    public var bytes: [UInt8]
    /// The name it comes under.
    public var name: String
  }

  private let seed: UInt64
  private let originals: [RenderedReport]

  /// A fuzzer over reports in every layout, so many of each.
  public init(seed: UInt64, reportsPerLayout: Int = 3) {
    self.seed = seed
    var generator = ReportGenerator(seed: seed)
    var originals: [RenderedReport] = []
    for layout in ReportLayout.allCases {
      for _ in 0..<reportsPerLayout {
        let report = generator.next(size: .small)
        if layout.suits(report) { originals.append(layout.render(report, seed: seed)) }
      }
    }
    self.originals = originals
  }

  /// The input of a number: any of them can be made again without those before it.
  public func input(_ index: Int) -> Input {
    var random = SplitMix64(seed: seed &+ UInt64(bitPattern: Int64(index)) &* 0x9E37_79B9_7F4A_7C15)
    let original = random.pick(originals)
    var bytes = original.bytes
    for _ in 0..<random.number(1...4) { damage(&bytes, &random) }
    let name = random.chance(0.1) ? "f." + random.pick(["txt", "html", "md", "htm", "", "pdf"]) : original.name
    return Input(bytes: bytes, name: name)
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard bytes.count > 8 else { return }
    let place = random.number(0...bytes.count - 1)
    let length = min(random.number(1...600), bytes.count - place)
    switch random.number(0...7) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes.removeSubrange(place..<place + length)
    case 2:
      for _ in 0..<random.number(1...30) { bytes[random.number(0...bytes.count - 1)] = UInt8(random.number(0...255)) }
    case 3: bytes.insert(contentsOf: splice(&random), at: place)
    case 4:
      let block = Array(bytes[place..<place + length])
      for _ in 0..<random.number(1...40) { bytes.insert(contentsOf: block, at: place) }
    case 5:
      bytes.insert(contentsOf: Array(repeating: random.pick(Self.marks), count: random.number(1...3000)), at: place)
    case 6: for _ in 0..<random.number(1...60) { swapDigit(in: &bytes, &random) }
    default: bytes.replaceSubrange(place..<place + length, with: bytes[place..<place + length].reversed())
    }
  }

  private static let marks = Array("0195|< \n\t-.,/\u{0}".utf8) + [0xFF, 0xE4, 0xB8, 0x80]

  private func splice(_ random: inout SplitMix64) -> [UInt8] {
    let other = random.pick(originals).bytes
    let place = random.number(0...other.count - 1)
    return Array(other[place..<min(other.count, place + random.number(1...2000))])
  }

  /// Puts another digit in the place of one, if one is near.
  private func swapDigit(in bytes: inout [UInt8], _ random: inout SplitMix64) {
    let start = random.number(0...bytes.count - 1)
    guard let place = bytes[start...].prefix(200).firstIndex(where: { (48...57).contains($0) }) else { return }
    bytes[place] = UInt8(48 + random.number(0...9))
  }
}
