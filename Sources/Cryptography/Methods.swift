import CCrypto

/// The methods of libcrypto, fetched once: to fetch one by its name takes longer than to hash a short text.
///
/// Unchecked, because the pointers are never written or freed after the start, and libcrypto lets threads share them.
struct Methods: @unchecked Sendable {
  static let shared = Methods()

  private let sm3 = Self.fetchHash(.sm3)
  private let sha256 = Self.fetchHash(.sha256)
  private let sha1 = Self.fetchHash(.sha1)
  /// The block cipher SM4 in counter mode.
  let sm4Counter: OpaquePointer

  private init() {
    guard let cipher = EVP_CIPHER_fetch(nil, "SM4-CTR", nil) else { preconditionFailure("libcrypto has no SM4-CTR") }
    sm4Counter = cipher
  }

  func hash(_ function: HashFunction) -> OpaquePointer {
    switch function {
    case .sm3: sm3
    case .sha256: sha256
    case .sha1: sha1
    }
  }

  private static func fetchHash(_ function: HashFunction) -> OpaquePointer {
    guard let method = EVP_MD_fetch(nil, function.rawValue, nil) else {
      preconditionFailure("libcrypto has no \(function.rawValue)")
    }
    return method
  }
}
