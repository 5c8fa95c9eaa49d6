import Testing

@testable import Cryptography

@Suite("Known answers of the standards") struct KnownAnswerTests {
  @Test(
    "SM3 gives the hashes of GB/T 32905",
    arguments: [
      ("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
      (
        String(repeating: "abcd", count: 16), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
      ),
    ])
  func sm3(text: String, hash: String) {
    #expect(SM3.hexadecimal(text) == hash)
    let stream = HashStream(.sm3)
    for byte in text.utf8 { stream.update([byte]) }
    #expect(Hexadecimal.encode(stream.finish()) == hash)
    #expect(stream.finish() == SM3.hash([UInt8]()))
  }

  @Test("SM4 in counter mode enciphers the block of GB/T 32907 where the counter is that block")
  func sm4() throws {
    let key = try #require(Hexadecimal.decode("0123456789abcdeffedcba9876543210"))
    let stream = SM4Counter(key: key, counter: key).apply([UInt8](repeating: 0, count: 16))
    #expect(Hexadecimal.encode(stream) == "681edf34d206965e86b3e94f536e4246")
    #expect(SM4Counter(key: key, counter: key).apply([UInt8]()) == [])
  }

  struct MAC {
    var function: HashFunction
    var key: [UInt8]
    var message: [UInt8]
    var code: String
  }

  static let macs = [
    MAC(
      function: .sm3, key: Array(1...32),
      message: Array(
        String(repeating: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", count: 2).utf8),
      code: "ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a"),
    MAC(
      function: .sm3, key: Array(1...37), message: [UInt8](repeating: 0xCD, count: 50),
      code: "220bf579ded555393f0159f66c99877822a3ecf610d1552154b41d44b94db3ae"),
    MAC(
      function: .sha256, key: [UInt8](repeating: 0x0B, count: 20), message: Array("Hi There".utf8),
      code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    MAC(
      function: .sha256, key: [UInt8](repeating: 0xAA, count: 131),
      message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    MAC(
      function: .sha1, key: [UInt8](repeating: 0x0B, count: 20), message: Array("Hi There".utf8),
      code: "b617318655057264e28bc0b6fb378c8ef146be00"),
  ]

  @Test("HMAC gives the codes of GM/T 0042, RFC 4231 and RFC 2202", arguments: macs)
  func hmac(mac: MAC) {
    #expect(Hexadecimal.encode(HMAC.code(of: mac.message, key: mac.key, function: mac.function)) == mac.code)
  }

  @Test(
    "Ed25519 signs as RFC 8032 does",
    arguments: [
      (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
          + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
      ),
      (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
          + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
      ),
    ])
  func ed25519(seed: String, publicKey: String, message: String, signature: String) throws {
    let bytes = try #require(Hexadecimal.decode(seed))
    let key = try #require(Ed25519.PrivateKey(seed: bytes))
    let message = try #require(Hexadecimal.decode(message))
    var signed = key.sign(message)
    #expect(key.publicKey.description == publicKey)
    #expect(Hexadecimal.encode(signed) == signature)
    #expect(key.publicKey.verifies(signed, of: message))
    #expect(!key.publicKey.verifies(signed, of: message + [0]))
    signed[5] ^= 1
    #expect(!key.publicKey.verifies(signed, of: message))
    #expect(!key.publicKey.verifies([], of: message))
  }

  @Test(
    "scrypt derives what RFC 7914 prints",
    arguments: [
      (
        "password", "NaCl", 1_024, 16,
        "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
          + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
      ),
      (
        "pleaseletmein", "SodiumChloride", 16_384, 1,
        "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
          + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
      ),
    ])
  func scrypt(password: String, salt: String, cost: Int, parallelism: Int, expected: String) {
    let bytes = Scrypt.derive(
      password: Array(password.utf8), salt: Array(salt.utf8),
      parameters: .init(cost: cost, blockSize: 8, parallelism: parallelism), count: 64)
    #expect(bytes.map { Hexadecimal.encode($0) } == expected)
  }
}
