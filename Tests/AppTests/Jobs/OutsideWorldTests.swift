import Testing

@testable import App

@Suite("Gateways of the outside world") struct OutsideWorldTests {
  @Test(
    "A gateway is reached unencrypted only where it is on this machine",
    arguments: [
      ("https://sms.example.gov.cn/send", false), ("HTTPS://sms.example.gov.cn", false),
      ("http://127.0.0.1:8081/x", true),
      ("http://127.0.0.1/", true), ("http://[::1]:80/", true), ("http://127.0.0.1.example.org/", nil),
      ("http://127.0.0.1:80@example.org/", nil), ("http://user@127.0.0.1/", nil), ("http://localhost/", nil),
      ("http://example.org/", nil), ("ftp://127.0.0.1/", nil), ("https://", nil), ("127.0.0.1", nil), ("", nil),
    ])
  func plain(gateway: String, isPlain: Bool?) {
    #expect(OutsideWorld.isPlain(gateway) == isPlain)
  }
}
