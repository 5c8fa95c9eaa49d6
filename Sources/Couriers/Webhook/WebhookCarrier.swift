import CivilTime
import Cryptography
import Foundation
public import Operations

/// Hands messages over to a gateway of the installation as JSON, such as one that sends short messages.
///
/// It calls the one address that the operator configured, and no other. The gateway checks the signature: HMAC-SHA-256
/// over the timestamp, a full stop and the body, with a secret that both sides know.
public struct WebhookCarrier: MessageCarrier {
  private struct Body: Encodable {
    var id: String
    var kind: String
    var to: String
    var text: String
    var link: String
    var date: String
  }

  private let url: String
  private let secret: [UInt8]
  private let client: HTTPClient

  /// A carrier to a gateway.
  ///
  /// - Parameters:
  ///   - url: the address of the gateway.
  ///   - secret: what both sides know.
  ///   - client: who calls it.
  public init(url: String, secret: [UInt8], client: HTTPClient) {
    self.url = url
    self.secret = secret
    self.client = client
  }

  /// Hands a message over.
  ///
  /// - Throws: `CarrierFault`; a status from 400 to 499 says that it makes no sense to try again, except 408 and 429.
  public func carry(_ message: OutgoingMessage) async throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let date = message.date.description
    let body = Array(
      try encoder.encode(
        Body(
          id: message.id, kind: message.kind, to: message.recipient,
          text: message.text.split(separator: "\n").first.map(String.init) ?? "", link: message.link, date: date)))
    let code = HMAC.code(of: Array("\(date).".utf8) + body, key: secret, function: .sha256)
    let call = HTTPCall.post(
      url, body: body, type: "application/json; charset=utf-8",
      fields: [
        "X-Gongkai-Timestamp": date, "X-Gongkai-Signature": "sha256=\(Hexadecimal.encode(code))",
        "Idempotency-Key": message.id,
      ])
    let status: Int
    do {
      status = try await client.send(call).status
    } catch let fault as HTTPClientFault {
      throw CarrierFault.temporary("gateway: \(fault)")
    }
    switch status {
    case 200..<300: return
    case 400..<500 where status != 408 && status != 429: throw CarrierFault.permanent("gateway: status \(status)")
    default: throw CarrierFault.temporary("gateway: status \(status)")
    }
  }
}
