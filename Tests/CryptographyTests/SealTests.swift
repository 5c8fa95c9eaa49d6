import Cryptography
import Testing

@Suite("Sealing values") struct SealTests {
  let ring = KeyRing(keys: [.generate(name: "2027"), .generate(name: "2026")])
  let context = ["organ", "7", "party", "31", "identityNumber"]

  @Test("What was sealed opens in its own context", arguments: ["", "110101199003074477", "张三丰：浙江省青川县"])
  func opens(text: String) throws {
    let sealed = try Seal(ring).seal(text, context: context)
    #expect(try Seal(ring).openText(sealed, context: context) == text)
    #expect(Seal.keyName(of: sealed) == "2027")
    #expect(try Seal(ring).seal(text, context: context) != sealed)
  }

  @Test("A value that was moved to another record does not open")
  func moved() throws {
    let sealed = try Seal(ring).seal("value", context: context)
    for other in [["organ", "7", "party", "32", "identityNumber"], ["organ7", "party", "31", "identityNumber"], []] {
      #expect(throws: SealFault.broken) { try Seal(ring).open(sealed, context: other) }
    }
  }

  @Test("Each changed character is found, wherever it stands")
  func tampering() throws {
    let sealed = Array(try Seal(ring).seal("110101199003074477", context: context))
    for index in sealed.indices {
      var changed = sealed
      changed[index] = changed[index] == "A" ? "B" : "A"
      #expect(throws: SealFault.self) { try Seal(ring).open(String(changed), context: context) }
    }
    #expect(throws: SealFault.self) { try Seal(ring).open(String(sealed.dropLast()), context: context) }
    #expect(throws: SealFault.unreadable) { try Seal(ring).open("110101199003074477", context: context) }
  }

  @Test("An older key still opens, a missing one is named, an empty ring seals nothing")
  func keys() throws {
    let old = KeyRing(keys: Array(ring.keys.dropFirst()))
    let sealed = try Seal(old).seal("value", context: context)
    #expect(try Seal(ring).openText(sealed, context: context) == "value")
    let new = KeyRing(keys: Array(ring.keys.prefix(1)))
    #expect(throws: SealFault.missingKey("2026")) { try Seal(new).open(sealed, context: context) }
    #expect(throws: SealFault.noKey) { try Seal(KeyRing(keys: [])).seal("value", context: context) }
    let impostor = KeyRing(keys: [.generate(name: "2026")])
    #expect(throws: SealFault.broken) { try Seal(impostor).open(sealed, context: context) }
  }
}

@Suite("Sealing files") struct StreamSealTests {
  let ring = KeyRing(keys: [.generate(name: "2026")])
  static let sizes = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_001]

  private func sealed(_ bytes: [UInt8], piece: Int) throws -> [UInt8] {
    let sealer = try StreamSealer(ring, context: ["file"])
    var output = sealer.header
    for start in stride(from: 0, to: bytes.count, by: piece) {
      output += sealer.update(Array(bytes[start..<min(start + piece, bytes.count)]))
    }
    return output + sealer.finish()
  }

  private func opened(_ bytes: [UInt8], piece: Int = 10_000, context: [String] = ["file"]) throws -> [UInt8] {
    let opener = StreamOpener(ring, context: context)
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      output += try opener.update(Array(bytes[start..<min(start + piece, bytes.count)]))
    }
    return output + (try opener.finish())
  }

  @Test("A file of any length comes back, however it is cut into pieces", arguments: sizes)
  func roundTrip(size: Int) throws {
    let plain = (0..<size).map { UInt8(truncatingIfNeeded: $0 * 31 + $0 / 257) }
    for piece in [7_001, 65_536, 300_000] {
      let sealed = try sealed(plain, piece: piece)
      #expect(try opened(sealed, piece: 66_000) == plain)
      #expect(try opened(sealed, piece: piece) == plain)
      #expect(StreamOpener.keyName(ofFileBeginning: sealed) == "2026")
    }
  }

  @Test("A changed byte, a swapped or missing portion and a cut-off tail are found")
  func tampering() throws {
    let plain = [UInt8](repeating: 7, count: 150_000)
    let sealed = try sealed(plain, piece: 50_000)
    let head = 8 + 1 + 4 + 32
    let size = 65_536 + 32
    let portions = [Array(sealed[head..<head + size]), Array(sealed[head + size..<head + 2 * size])]
    let tail = Array(sealed[(head + 2 * size)...])
    let header = Array(sealed.prefix(head))
    let changed = [0, 9, 20, head, head + size - 1, head + size, sealed.count - 1].map { place in
      var bytes = sealed
      bytes[place] ^= 1
      return bytes
    }
    let cut = [
      header + portions[1] + portions[0] + tail, header + portions[0] + tail, header + portions[0] + portions[1],
      Array(sealed.dropLast()), header, [], header + portions[0] + portions[0] + portions[1] + tail,
    ]
    for bytes in changed + cut { #expect(throws: SealFault.self) { try opened(bytes) } }
    #expect(throws: SealFault.broken) { try opened(sealed, context: ["another"]) }
  }

  @Test("A plain file is told from a sealed one, and a missing key is named")
  func other() throws {
    #expect(throws: SealFault.unreadable) { try opened(Array("%PDF-1.7 and more".utf8)) }
    let sealed = try sealed([1, 2, 3], piece: 3)
    let opener = StreamOpener(KeyRing(keys: []), context: ["file"])
    #expect(throws: SealFault.missingKey("2026")) { try opener.update(sealed) }
  }
}
