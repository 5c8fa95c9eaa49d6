import Testing

@testable import Cryptography

@Suite("Keys that check what others sign") struct SignatureKeyTests {
  private static let payload =
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
  private static let modulus =
    "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pC"
    + "gNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg6"
    + "65xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRW"
    + "yuXpoQ"
  private static let rsaSignature =
    "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t"
    + "1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12j"
    + "zDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQ"
    + "Ge77Rw"
  private static let (x, y) = (
    "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
  )
  private static let curveSignature =
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"

  private func bytes(_ text: String) throws -> [UInt8] { try #require(Base64URL.decode(text)) }

  @Test("The RSA example of RFC 7515, A.2, is right, and wrong with one bit changed")
  func rsa() throws {
    let key = try #require(SignatureKey(modulus: bytes(Self.modulus), exponent: [1, 0, 1]))
    var signature = try bytes(Self.rsaSignature)
    let message = Array("eyJhbGciOiJSUzI1NiJ9.\(Self.payload)".utf8)
    #expect(key.verifies(signature, of: message))
    #expect(!key.verifies(signature, of: message + [0]))
    #expect(!key.verifies([], of: message))
    signature[255] ^= 1
    #expect(!key.verifies(signature, of: message))
  }

  @Test("The example of RFC 7515, A.3, on P-256 is right, and wrong with one bit changed")
  func curve() throws {
    let key = try #require(SignatureKey(x: bytes(Self.x), y: bytes(Self.y)))
    var signature = try bytes(Self.curveSignature)
    let message = Array("eyJhbGciOiJFUzI1NiJ9.\(Self.payload)".utf8)
    #expect(key.verifies(signature, of: message))
    #expect(!key.verifies(signature + [0], of: message))
    #expect(!key.verifies([UInt8](repeating: 0, count: 64), of: message))
    signature[63] ^= 1
    #expect(!key.verifies(signature, of: message))
  }

  @Test("What is no key, or too weak a one, is refused")
  func refused() throws {
    let modulus = try bytes(Self.modulus)
    #expect(SignatureKey(modulus: Array(modulus.prefix(128)), exponent: [1, 0, 1]) == nil)
    #expect(SignatureKey(modulus: [UInt8](repeating: 255, count: 2_000), exponent: [1, 0, 1]) == nil)
    #expect(SignatureKey(modulus: modulus, exponent: [1]) == nil)
    #expect(SignatureKey(modulus: modulus, exponent: [2]) == nil)
    #expect(SignatureKey(modulus: [], exponent: []) == nil)
    // A point beside the curve would give the provider's key away bit by bit, were it ours.
    var y = try bytes(Self.y)
    y[31] ^= 1
    #expect(SignatureKey(x: try bytes(Self.x), y: y) == nil)
    #expect(SignatureKey(x: [1], y: [2]) == nil)
  }
}
