import Cryptography
import Testing

@Suite("Passwords and secrets") struct PasswordTests {
  let cheap = Scrypt.Parameters(cost: 16, blockSize: 8, parallelism: 1)

  @Test("A stored password verifies itself and nothing else")
  func verifies() throws {
    let text = PasswordHash(of: "公开Gongkai-2026", parameters: cheap).description
    let hash = try #require(PasswordHash(text))
    #expect(text.hasPrefix("scrypt$16$8$1$"))
    #expect(hash.verifies("公开Gongkai-2026"))
    #expect(!hash.verifies("公开Gongkai-2027"))
    #expect(!hash.verifies(""))
    #expect(hash.isWeaker(than: .standard))
    #expect(PasswordHash(of: "公开Gongkai-2026", parameters: cheap).description != text)
  }

  @Test(
    "A text that is no stored password, or would compute without end, is refused",
    arguments: [
      "", "scrypt$16$8$1$AAAA", "bcrypt$16$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAA", "scrypt$17$8$1$AAAAAAAAAAAAAAAAAAAAAA$",
      "scrypt$4294967296$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ])
  func refuses(text: String) { #expect(PasswordHash(text) == nil) }

  @Test("Base64url has one spelling for each value", arguments: [0, 1, 2, 3, 31, 32])
  func base64(count: Int) {
    let bytes = Randomness.bytes(count)
    #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
  }

  @Test("Base64url refuses other spellings", arguments: ["A", "AB", "AA=", "A+", "A/", "AAB"])
  func base64Refuses(text: String) { #expect(Base64URL.decode(text) == nil) }

  @Test("Secrets are compared whole")
  func comparison() {
    #expect(ConstantTime.equal("abc", "abc"))
    #expect(!ConstantTime.equal("abc", "abd"))
    #expect(!ConstantTime.equal("abc", "ab"))
    #expect(ConstantTime.equal([], []))
  }
}
